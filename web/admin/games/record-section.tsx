import { Facts } from '../parts/facts.tsx';
import { Section } from '../parts/section.tsx';
import type { Game } from './game-api.ts';

/** The rest of a game's record, as operators find it in their catalog. */
export const RecordSection = ({ game }: { game: Game }) => (
  <Section title="Record">
    <Facts
      facts={[
        ['Title', game.title],
        ['Slug', <code key="slug">{game.slug}</code>],
        ['Family', game.family],
        ['Launch status', game.launch_status],
        [
          'Catalog',
          game.live_catalog_enabled ? 'Live for the operators that have it' : 'Hidden, as if no operator had it',
        ],
        ['Certified browsers', game.certified_browsers.join(', ') || 'none'],
        ['Asset symbol', <code key="asset">{game.asset_symbol}</code>],
        ['Asset version', game.asset_version],
        ['Game service version', game.game_service_version],
        ['Loader mode', game.loader_mode],
      ]}
    />
  </Section>
);
