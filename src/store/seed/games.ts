import { gameFacts } from '../../domain/games/facts.ts';
import { findMaths } from '../../domain/games/models.ts';
import type { GameRow } from '../games.ts';

/** The games a new installation starts with. What their maths decide is taken from there. */
export const seedGames: readonly GameRow[] = [
  { ...seedGame('vs20doghouse', 'doghouse', 'The Dog House', 'line-free-spins'), asset_version: 'v2' },
  seedGame('vs25moonharbor', 'moonharbor', 'Moon Harbor', 'line-free-spins'),
  seedGame('vs5pocketorchard', 'pocketorchard', 'Pocket Orchard', 'line'),
  seedGame('vs9amberwick', 'amberwick', 'Amberwick', 'line-free-spins'),
  seedGame('vs10drownedbelfry', 'drownedbelfry', 'The Drowned Belfry', 'line-bonus'),
  seedGame('vs40kilnmountain', 'kilnmountain', 'Kiln Mountain', 'line-bonus'),
  seedGame('vs20lanternbarge', 'lanternbarge', 'Lantern Barge', 'line'),
  seedGame('vs50hoarfrost', 'hoarfrost', 'Hoarfrost Meadow', 'line-free-spins'),
  seedGame('vs1brassbell', 'brassbell', 'One Brass Bell', 'line'),
  seedGame('vs15heronry', 'heronry', 'The Clockwork Heronry', 'line-free-spins'),
  seedGame('vs30marigold', 'marigold', 'Marigold Causeway', 'line'),
  seedGame('vs25copperbazaar', 'copperbazaar', 'Copper Bazaar', 'line-collect'),
  seedGame('vs8tidepool', 'tidepool', 'Tidepool Market', 'line'),
  seedGame('vs27inkandpaper', 'inkandpaper', 'Ink and Paper', 'line'),
  seedGame('vs20reedmarsh', 'reedmarsh', 'Reed Marsh', 'ways-free-spins'),
  seedGame('vs30stormglass', 'stormglass', 'Stormglass', 'ways-free-spins'),
];

/** The fields of the contract's game, less those derived when it is read (thumbnail, thumbnail_url, launch_path). */
function seedGame(symbol: string, slug: string, title: string, family: string): GameRow {
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
