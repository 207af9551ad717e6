import { thumbnailOf } from './game-api.ts';
import './games.css';

/** A game's picture, small, beside its title. */
export const Thumbnail = ({ symbol }: { symbol: string }) => (
  <img className="thumbnail" src={thumbnailOf(symbol)} alt="" width={60} height={40} loading="lazy" />
);
