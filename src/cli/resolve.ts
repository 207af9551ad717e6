import { type Command, Option } from 'commander';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal, UsageError } from './command-line.ts';
import { pathOf, type Round } from './round-pages.ts';

interface Options {
  operator: string;
  as: string;
  why: string;
  json?: boolean;
}

/** `provider resolve` */
export function registerResolve(program: Command, terminal: Terminal): void {
  program
    .command('resolve <round>')
    .description('record what became of a MANUAL round, as established with its operator; it moves no money')
    .requiredOption('--operator <operator>', 'whose round it is')
    .addOption(
      new Option('--as <end>', 'settled keeps the win, rolled-back makes the round void')
        .choices(['settled', 'rolled-back'])
        .makeOptionMandatory(),
    )
    .requiredOption('--why <text>', 'how it was established, and with whom; kept in the audit')
    .option('--json', 'print one JSON value')
    .addHelpText(
      'after',
      `
It does: end the round, show its player "settled" or "void, stake returned", count it so in reconciliations, and write
the round, its state before and after, the reason and the time into an audit that cannot be changed.
It does not: call the operator's wallet, pay a win or give a stake back. See to that with the operator first; then record it.`,
    )
    .action(async (round: string, { operator, as, why, ...options }: Options) => {
      if (why.trim() === '') throw new UsageError('--why needs a reason');
      const path = `${pathOf(operator, 'rounds')}/${encodeURIComponent(round)}/resolution`;
      const resolved = await makeAdminClient(terminal).call<Round>('POST', path, { as, why });
      print(terminal, options, resolved, (r) => [
        `${r.round_id} is ${r.state} now, stake ${r.stake}, win ${r.win} ${r.currency}; no money was moved`,
      ]);
    });
}
