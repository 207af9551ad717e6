import { type Command, Option } from 'commander';
import { type AdminClient, makeAdminClient } from './admin-client.ts';
import { CommandFailed, print, type Terminal, UsageError } from './command-line.ts';
import { allOf } from './pages.ts';
import { pathOf, type Round } from './round-pages.ts';

interface Options {
  operator?: string;
  as: string;
  why: string;
  json?: boolean;
}

/** `provider resolve` */
export function registerResolve(program: Command, terminal: Terminal): void {
  program
    .command('resolve <round>')
    .description('record what became of a MANUAL round, as established with its operator; it moves no money')
    .option('--operator <operator>', 'whose round it is; looked for among all of them when it is not given')
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
      const client = makeAdminClient(terminal);
      const whose = operator ?? (await operatorOf(client, round));
      const path = `${pathOf(whose, 'rounds')}/${encodeURIComponent(round)}/resolution`;
      const resolved = await client.call<Round>('POST', path, { as, why });
      print(terminal, options, resolved, (r) => [
        `${r.round_id} is ${r.state} now, stake ${r.stake}, win ${r.win} ${r.currency}; no money was moved`,
      ]);
    });
}

/** Asks for each operator's MANUAL rounds, which are few. @throws CommandFailed when none has that one. */
async function operatorOf(client: AdminClient, round: string): Promise<string> {
  for (const { operator_id } of await allOf<{ operator_id: string }>(client, '/operators')) {
    const rounds = await allOf<Round>(client, pathOf(operator_id, 'rounds'), { state: 'manual' });
    if (rounds.some(({ round_id }) => round_id === round)) return operator_id;
  }
  throw new CommandFailed(`No operator has a MANUAL round ${round}; only a MANUAL one can be resolved`);
}
