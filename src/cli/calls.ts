import type { Command } from 'commander';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal, table } from './command-line.ts';
import { firstOf } from './pages.ts';
import { type Call, pathOf, plain, readLimit, sayMore, stateOption } from './round-pages.ts';

interface Options {
  transaction?: string;
  round?: string;
  state?: string[];
  player?: string;
  game?: string;
  limit: string;
  json?: boolean;
}

/** `provider calls` */
export function registerCalls(program: Command, terminal: Terminal): void {
  program
    .command('calls <operator>')
    .description("the calls made to an operator's wallet: state, attempts, last answer, and the bytes that were sent")
    .option('--transaction <id>', 'the call with this transaction_id')
    .option('--round <round>', 'the calls of this round, {session_id}:{seq}')
    .addOption(stateOption)
    .option('--player <id>', 'those of rounds of this player')
    .option('--game <symbol>', 'those of rounds of this game')
    .option('--limit <number>', 'at most so many', '100')
    .option('--json', 'print one JSON value')
    .action(async (operator: string, { transaction, round, state, player, game, limit, ...options }: Options) => {
      const most = readLimit(limit);
      const query = { transaction_id: transaction, round_id: round, state, player_id: player, symbol: game };
      const { items, more } = await firstOf<Call>(makeAdminClient(terminal), pathOf(operator, 'calls'), query, most);
      print(terminal, options, items, (calls) => (transaction || round ? calls.flatMap(inFull) : lines(calls)));
      sayMore(terminal, more, most);
    });
}

const lines = (calls: Call[]): string[] =>
  table([
    ['MADE', 'TRANSACTION', 'LEG', 'AMOUNT', '', 'STATE', 'ATTEMPTS', 'LAST ANSWER'],
    ...calls.map((c) => [
      c.created_at,
      c.transaction_id,
      c.leg,
      c.amount,
      c.currency,
      c.state,
      `${c.attempts}`,
      answerOf(c),
    ]),
  ]);

const inFull = (c: Call): string[] =>
  table([
    ['transaction', c.transaction_id],
    ['round', `${c.round_id} (${c.round_state})`],
    ['leg', `${c.leg} ${c.amount} ${c.currency}`],
    ...(c.original_transaction_id ? [['undoes', c.original_transaction_id]] : []),
    ['state', `${c.state}${c.doubtful ? ', some attempt ended without a verdict' : ''}`],
    ['attempts', `${c.attempts}`],
    ['last answer', answerOf(c)],
    ['made', c.created_at],
    ['last sent', c.last_sent_at ?? '-'],
    ['next attempt', c.next_attempt_at ?? '-'],
  ]).concat(plain(c.raw_body), '');

const answerOf = (c: Call): string => [c.class ?? '-', c.detail].filter(Boolean).map(plain).join(' ');
