import type { Command } from 'commander';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal, table } from './command-line.ts';

interface Limits {
  currency: string;
  least_stake: string | null;
  most_stake: string | null;
  most_win: string | null;
}

interface LimitsOptions {
  currency?: string;
  leastStake?: string;
  mostStake?: string;
  mostWin?: string;
  none?: boolean;
  json?: boolean;
}

/** `provider operator limits` */
export function registerLimits(operator: Command, terminal: Terminal): void {
  operator
    .command('limits <id>')
    .description("show or set what an operator's players may stake and win in one round, by currency")
    .option('--currency <code>', "ISO 4217 currency; the operator's own unless named")
    .option('--least-stake <amount>', 'the least stake of a round')
    .option('--most-stake <amount>', 'the most')
    .option('--most-win <amount>', 'the most that a round may be able to win')
    .option('--none', 'lift those that are not given here')
    .option('--json', 'print one JSON value')
    .action(async (id: string, options: LimitsOptions) => {
      print(terminal, options, await limitsOf(terminal, id, options), limitLines);
    });
}

/** Shows an operator's limits, or sets some of those in one currency and leaves the others. */
async function limitsOf(terminal: Terminal, id: string, options: LimitsOptions): Promise<Limits[]> {
  const client = makeAdminClient(terminal);
  const path = `/operators/${encodeURIComponent(id)}`;
  const { leastStake, mostStake, mostWin, none } = options;
  const present = await client.call<Limits[]>('GET', `${path}/limits`);
  if (!none && leastStake === undefined && mostStake === undefined && mostWin === undefined) return present;
  const currency = options.currency ?? (await client.call<{ currency: string }>('GET', path)).currency;
  const before = none ? undefined : present.find((limits) => limits.currency === currency);
  return client.call('PUT', `${path}/limits/${encodeURIComponent(currency)}`, {
    least_stake: leastStake ?? before?.least_stake ?? null,
    most_stake: mostStake ?? before?.most_stake ?? null,
    most_win: mostWin ?? before?.most_win ?? null,
  });
}

const limitLines = (all: Limits[]): string[] =>
  all.length === 0
    ? ['no limits']
    : table([
        ['CURRENCY', 'LEAST STAKE', 'MOST STAKE', 'MOST WIN'],
        ...all.map((l) => [l.currency, l.least_stake ?? '-', l.most_stake ?? '-', l.most_win ?? '-']),
      ]);
