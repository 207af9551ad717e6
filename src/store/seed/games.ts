/**
 * A catalog record as it is first stored: the fields of the contract's game, less those derived when it is read
 * (thumbnail, thumbnail_url, launch_path), and `maths`, the id of the model that draws its spins.
 */
export interface SeedGame {
  symbol: string;
  slug: string;
  title: string;
  family: string;
  /** Percent, two decimals; the exact return of the model. */
  rtp: number;
  lines: number;
  asset_version: string;
  asset_symbol: string;
  game_service_version: string;
  loader_mode: string;
  launch_status: string;
  live_catalog_enabled: boolean;
  certified_browsers: string[];
  features: { bonus: boolean; collect: boolean; free_spins: boolean; buy_feature: boolean; special_bet: boolean };
  special_bet_profile: null;
  maths: string;
}

const theDogHouse: SeedGame = {
  symbol: 'vs20doghouse',
  slug: 'doghouse',
  title: 'The Dog House',
  family: 'line-free-spins',
  rtp: 96.51,
  lines: 20,
  asset_version: 'v2',
  asset_symbol: 'vs20doghouse',
  game_service_version: 'v3',
  loader_mode: 'generic',
  launch_status: 'stable',
  live_catalog_enabled: true,
  certified_browsers: ['chrome'],
  features: { bonus: true, collect: true, free_spins: true, buy_feature: true, special_bet: false },
  special_bet_profile: null,
  maths: 'vs20doghouse',
};

/** The games a new installation starts with. */
export const seedGames: readonly SeedGame[] = [
  theDogHouse,
  lineGame('vs25moonharbor', 'moonharbor', 'Moon Harbor', 96.2, 25),
  lineGame('vs5pocketorchard', 'pocketorchard', 'Pocket Orchard', 95.5, 5),
  lineGame('vs9amberwick', 'amberwick', 'Amberwick', 94.02, 9),
  lineGame('vs10drownedbelfry', 'drownedbelfry', 'The Drowned Belfry', 96.71, 10),
  lineGame('vs40kilnmountain', 'kilnmountain', 'Kiln Mountain', 96.05, 40),
  lineGame('vs20lanternbarge', 'lanternbarge', 'Lantern Barge', 97.1, 20),
  lineGame('vs50hoarfrost', 'hoarfrost', 'Hoarfrost Meadow', 95.8, 50),
  lineGame('vs1brassbell', 'brassbell', 'One Brass Bell', 97, 1),
  lineGame('vs15heronry', 'heronry', 'The Clockwork Heronry', 95.02, 15),
  lineGame('vs30marigold', 'marigold', 'Marigold Causeway', 96.48, 30),
  lineGame('vs25copperbazaar', 'copperbazaar', 'Copper Bazaar', 96.33, 25),
  lineGame('vs8tidepool', 'tidepool', 'Tidepool Market', 94.5, 8),
  lineGame('vs27inkandpaper', 'inkandpaper', 'Ink and Paper', 95.24, 27),
];

/** A plain line game: what it does not have, its record does not claim. */
function lineGame(symbol: string, slug: string, title: string, rtp: number, lines: number): SeedGame {
  return {
    symbol,
    slug,
    title,
    family: 'line',
    rtp,
    lines,
    asset_version: 'v1',
    asset_symbol: symbol,
    game_service_version: 'v3',
    loader_mode: 'generic',
    launch_status: 'stable',
    live_catalog_enabled: true,
    certified_browsers: ['chrome'],
    features: { bonus: false, collect: false, free_spins: false, buy_feature: false, special_bet: false },
    special_bet_profile: null,
    maths: symbol,
  };
}
