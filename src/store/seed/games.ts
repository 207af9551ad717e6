import { gameFacts } from '../../domain/games/facts.ts';
import { findMaths } from '../../domain/games/models.ts';
import type { GameRow } from '../games.ts';

/** The games a new installation starts with. What their maths decide is taken from there. */
export const seedGames: readonly GameRow[] = [
  {
    ...seedGame('vs20doghouse', 'doghouse', 'The Dog House', 'line-free-spins'),
    asset_version: 'v2',
    features: { bonus: true, collect: true, free_spins: true, buy_feature: true, special_bet: false },
  },
  seedGame('vs25moonharbor', 'moonharbor', 'Moon Harbor'),
  seedGame('vs5pocketorchard', 'pocketorchard', 'Pocket Orchard'),
  seedGame('vs9amberwick', 'amberwick', 'Amberwick'),
  seedGame('vs10drownedbelfry', 'drownedbelfry', 'The Drowned Belfry'),
  seedGame('vs40kilnmountain', 'kilnmountain', 'Kiln Mountain'),
  seedGame('vs20lanternbarge', 'lanternbarge', 'Lantern Barge'),
  seedGame('vs50hoarfrost', 'hoarfrost', 'Hoarfrost Meadow'),
  seedGame('vs1brassbell', 'brassbell', 'One Brass Bell'),
  seedGame('vs15heronry', 'heronry', 'The Clockwork Heronry'),
  seedGame('vs30marigold', 'marigold', 'Marigold Causeway'),
  seedGame('vs25copperbazaar', 'copperbazaar', 'Copper Bazaar'),
  seedGame('vs8tidepool', 'tidepool', 'Tidepool Market'),
  seedGame('vs27inkandpaper', 'inkandpaper', 'Ink and Paper'),
];

/** The fields of the contract's game, less those derived when it is read (thumbnail, thumbnail_url, launch_path). */
function seedGame(symbol: string, slug: string, title: string, family = 'line'): GameRow {
  const maths = findMaths(symbol);
  if (!maths) throw new Error(`Game ${symbol} has no maths`);
  return {
    symbol,
    slug,
    title,
    family,
    asset_version: 'v1',
    asset_symbol: symbol,
    game_service_version: 'v3',
    loader_mode: 'generic',
    launch_status: 'stable',
    live_catalog_enabled: true,
    certified_browsers: ['chrome'],
    maths: symbol,
    ...gameFacts(maths),
  };
}
