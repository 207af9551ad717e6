import type { Command } from 'commander';
import type { components } from '../../generated/server/types.ts';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal, UsageError } from './command-line.ts';
import { pathOf, plain } from './round-pages.ts';

type RoundRecord = components['schemas']['RoundRecord'];

interface Options {
  operator: string;
  why: string;
  json?: boolean;
}

/** `provider redeliver` */
export function registerRedeliver(program: Command, terminal: Terminal): void {
  program
    .command('redeliver <transaction>')
    .description('send an unfinished wallet call again now, or the one over which its round was left to a person')
    .requiredOption('--operator <id>', 'whose call it is')
    .requiredOption('--why <text>', 'why it is not left to the next attempt; kept in the audit')
    .option('--json', 'print one JSON value')
    .addHelpText(
      'after',
      `
It makes the next attempt, with the same bytes and by the same rules as every other. What is finished or under way, and a debit
that must not be sent any more, is refused.`,
    )
    .action(async (transaction: string, { operator, why, ...options }: Options) => {
      if (why.trim() === '') throw new UsageError('--why needs a reason');
      const path = `${pathOf(operator, 'calls')}/${encodeURIComponent(transaction)}/redelivery`;
      const round = await makeAdminClient(terminal).call<RoundRecord>('POST', path, { why });
      print(terminal, options, round, ({ round_id, state, calls }) => {
        const answer = calls.find(({ transaction_id }) => transaction_id === transaction);
        return [
          `${round_id} is ${state} now; the last answer: ${plain(answer?.class ?? null)} ${plain(answer?.detail ?? '')}`.trimEnd(),
        ];
      });
    });
}
