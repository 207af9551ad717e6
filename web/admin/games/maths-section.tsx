import { Facts } from '../parts/facts.tsx';
import { Section } from '../parts/section.tsx';
import { Features } from './features.tsx';
import { inPercent, inStakes } from './figures.ts';
import type { Game, MathsModel } from './game-api.ts';

/** What a game's maths decide; it cannot be edited, since the game would not be so. */
export function MathsSection({ game }: { game: Game }) {
  return (
    <Section title="Maths">
      <Facts facts={[...mathsFacts(game), ...specialBetFacts(game.special_bet_profile)]} />
    </Section>
  );
}

type Figures = Pick<Game, 'maths' | 'lines' | 'rtp' | 'volatility' | 'hit_rate' | 'most_win' | 'features'>;

export const mathsFacts = (figures: Figures | MathsModel) => [
  ['Model', <code key="maths">{figures.maths}</code>],
  ['Features', <Features key="features" features={figures.features} />],
  ['Lines', `${figures.lines}, so that the stake is ${figures.lines} × coin`],
  ['RTP', `${inPercent(figures.rtp)}, by enumeration`],
  ['Hit rate', `${inPercent(figures.hit_rate)} of the rounds win something`],
  ['Volatility', `${inStakes(figures.volatility)}, the standard deviation of a round's win`],
  ['Most win', inStakes(figures.most_win)],
];

const specialBetFacts = (profile: Game['special_bet_profile']) =>
  Object.entries(profile ?? {}).map(([name, value]) => [`Special bet: ${name}`, String(value)]);
