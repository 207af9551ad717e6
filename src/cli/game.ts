import { type Command, Option } from 'commander';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal, table, UsageError } from './command-line.ts';
import { allOf } from './pages.ts';

type Game = Record<string, unknown> & { symbol: string; slug: string; title: string; lines: number; rtp: number };

interface EditOptions {
  slug?: string;
  title?: string;
  family?: string;
  assetVersion?: string;
  assetSymbol?: string;
  gameServiceVersion?: string;
  loaderMode?: string;
  launchStatus?: string;
  live?: 'on' | 'off';
  browsers?: string[];
  json?: boolean;
}

/** `provider game ...` */
export function registerGame(program: Command, terminal: Terminal): void {
  const game = program.command('game').description('games: list, show, create, edit');
  const path = (symbol: string) => `/games/${encodeURIComponent(symbol)}`;

  game
    .command('list')
    .description('list every game')
    .option('--json', 'print one JSON value')
    .action(async (options: { json?: boolean }) => {
      const games = await allOf<Game>(makeAdminClient(terminal), '/games');
      const rows = games.map((g) => [g.symbol, g.slug, g.title, String(g.lines), g.rtp.toFixed(2)]);
      print(terminal, options, games, () => table([['SYMBOL', 'SLUG', 'TITLE', 'LINES', 'RTP'], ...rows]));
    });

  game
    .command('show <symbol>')
    .description('show a game by symbol or slug')
    .option('--json', 'print one JSON value')
    .action(async (symbol: string, options: { json?: boolean }) => {
      print(terminal, options, await makeAdminClient(terminal).call<Game>('GET', path(symbol)), lines);
    });

  editable(game.command('create <symbol>').description('create a game; lines and RTP are those of its maths'))
    .requiredOption('--maths <model>', 'the maths model that plays it, such as vs20doghouse')
    .action(async (symbol: string, options: EditOptions & { maths: string }) => {
      if (!options.slug || !options.title) throw new UsageError('--slug and --title are needed');
      const body = { symbol, maths: options.maths, ...edit(options) };
      print(terminal, options, await makeAdminClient(terminal).call<Game>('POST', '/games', body), lines);
    });

  editable(game.command('edit <symbol>').description("change a game's record")).action(
    async (symbol: string, options: EditOptions) => {
      const body = edit(options);
      if (Object.keys(body).length === 0) throw new UsageError('say what to change, such as --title or --live off');
      print(terminal, options, await makeAdminClient(terminal).call<Game>('PATCH', path(symbol), body), lines);
    },
  );
}

const editable = (command: Command): Command =>
  command
    .option('--slug <slug>', 'its second name')
    .option('--title <title>', 'its title')
    .option('--family <family>', 'its family')
    .option('--asset-version <version>', 'asset_version')
    .option('--asset-symbol <symbol>', 'asset_symbol')
    .option('--game-service-version <version>', 'game_service_version')
    .option('--loader-mode <mode>', 'loader_mode')
    .option('--launch-status <status>', 'launch_status')
    .addOption(new Option('--live <on|off>', 'live_catalog_enabled').choices(['on', 'off']))
    .option('--browsers <name...>', 'certified_browsers')
    .option('--json', 'print one JSON value');

/** The options that were given, as the contract names them. */
function edit(options: EditOptions): Record<string, unknown> {
  const given = {
    slug: options.slug,
    title: options.title,
    family: options.family,
    asset_version: options.assetVersion,
    asset_symbol: options.assetSymbol,
    game_service_version: options.gameServiceVersion,
    loader_mode: options.loaderMode,
    launch_status: options.launchStatus,
    live_catalog_enabled: options.live && options.live === 'on',
    certified_browsers: options.browsers,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const lines = (game: Game): string[] =>
  table(Object.entries(game).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
