import type { Command } from 'commander';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal, table } from './command-line.ts';
import { firstOf } from './pages.ts';
import { pathOf, plain, type Round, readLimit, sayMore, stateOption } from './round-pages.ts';
import { readTime } from './time-window.ts';

interface Options {
  state?: string[];
  player?: string;
  game?: string;
  transaction?: string;
  from?: string;
  to?: string;
  limit: string;
  json?: boolean;
}

/** `provider rounds` */
export function registerRounds(program: Command, terminal: Terminal): void {
  program
    .command('rounds <operator>')
    .description("an operator's rounds, the newest first; --state manual lists those that wait for a person")
    .addOption(stateOption)
    .option('--player <id>', 'only those of this player')
    .option('--game <symbol>', 'only those of this game')
    .option('--transaction <id>', 'only the one with this call')
    .option('--from <time>', 'begun at or after: 2026-06-16 (UTC) or 2026-06-16T16:30:00Z')
    .option('--to <time>', 'begun before')
    .option('--limit <number>', 'at most so many', '100')
    .option('--json', 'print one JSON value')
    .action(async (operator: string, { state, player, game, transaction, from, to, limit, ...options }: Options) => {
      const most = readLimit(limit);
      const query = {
        state,
        player_id: player,
        symbol: game,
        transaction_id: transaction,
        from: from && readTime('--from', from),
        to: to && readTime('--to', to),
      };
      const { items, more } = await firstOf<Round>(makeAdminClient(terminal), pathOf(operator, 'rounds'), query, most);
      print(terminal, options, items, lines);
      sayMore(terminal, more, most);
    });
}

const lines = (rounds: Round[]): string[] =>
  table([
    ['BEGUN', 'ROUND', 'PLAYER', 'GAME', 'STATE', 'STAKE', 'WIN', ''],
    ...rounds.map((r) => [r.created_at, r.round_id, plain(r.player_id), r.symbol, r.state, r.stake, r.win, r.currency]),
  ]);
