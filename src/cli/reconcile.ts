import type { Command } from 'commander';
import type { components } from '../../generated/server/types.ts';
import { parseAmount } from '../domain/money.ts';
import { makeRoundTotals } from '../domain/round-totals.ts';
import { type AdminClient, makeAdminClient } from './admin-client.ts';
import { CommandFailed, print, type Terminal, table } from './command-line.ts';
import { type Comparison, comparisonLines, makeComparison } from './comparison.ts';
import { openManifestFiles } from './manifest-files.ts';
import { pagesOf } from './pages.ts';
import { pathOf, type Round } from './round-pages.ts';
import { readWindow } from './time-window.ts';

type Manifest = components['schemas']['Manifest'];
type Signed = components['schemas']['SignedManifest'];

interface Options {
  from: string;
  to: string;
  against?: string;
  out?: string;
  json?: boolean;
}

const PAGE = '500';

/** `provider reconcile` */
export function registerReconcile(program: Command, terminal: Terminal): void {
  program
    .command('reconcile <operator>')
    .description(
      "a signed manifest of every round and call of a window, and how an operator's own export differs from it",
    )
    .requiredOption('--from <time>', 'rounds begun at or after: 2026-06-16 (UTC) or 2026-06-16T16:30:00Z')
    .requiredOption('--to <time>', 'and before; the next window begins here')
    .option('--against <file>', "the operator's export, CSV: transaction_id,type,amount,currency,status[,player_id]")
    .option('--out <folder>', 'write manifest.json, manifest.sig, rounds.* and calls.* there')
    .option('--json', 'print one JSON value')
    .addHelpText('after', HELP)
    .action(async (operator: string, options: Options) => {
      const { against, out } = options;
      const window = readWindow(options.from, options.to);
      const client = makeAdminClient(terminal);
      const comparison = against === undefined ? undefined : await makeComparison(client, operator, against);
      try {
        const signed = await write(client, { operator, ...window }, out, comparison);
        await comparison?.end();
        report(terminal, options, signed, comparison);
      } finally {
        comparison?.close();
      }
    });
}

const HELP = `
A round belongs to the window in which it began, and its calls belong with it. Let the export begin with the window and end
later (an hour; 75 hours when rounds were rolled back late): what is known here outside the window is not a mismatch.
Exit status: 0 no mismatch, 1 mismatches, 2 the words or the file were not understood.
Verify: provider sign --secret SECRET --timestamp X_PP_TIMESTAMP --body-file manifest.json prints X_PP_SIGNATURE.`;

/** Reads the window once, page by page, into the files, the totals and the comparison. */
async function write(
  client: AdminClient,
  { operator, from, to }: { operator: string; from: string; to: string },
  folder: string | undefined,
  comparison: Comparison | undefined,
): Promise<Signed> {
  const query = { from, to, order: 'oldest', calls: 'true', limit: PAGE };
  const files = await openManifestFiles(folder);
  const sums = makeRoundTotals();
  let [rounds, calls] = [0, 0];
  for await (const page of pagesOf<Round>(client, pathOf(operator, 'rounds'), query)) {
    const made = page.flatMap((round) => round.calls ?? []);
    await files.rounds(page);
    await files.calls(made);
    rounds += page.length;
    calls += made.length;
    for (const round of page) {
      const { currency, state } = round;
      sums.add({ currency, state, stake: parseAmount(round.stake, currency), win: parseAmount(round.win, currency) });
      comparison?.add(round);
    }
  }
  const about = { kind: 'reconciliation' as const, operator_id: operator, from, to };
  const manifest: Manifest = { ...about, rounds, calls, totals: sums.totals(), files: await files.end() };
  const signed = await client.call<Signed>('POST', pathOf(operator, 'manifests'), manifest);
  await files.sign(signed);
  return signed;
}

/** @throws CommandFailed when the two sides do not agree. */
function report(terminal: Terminal, options: Options, signed: Signed, comparison: Comparison | undefined): void {
  const { timestamp, signature } = signed;
  const manifest: Manifest = JSON.parse(signed.manifest);
  const compared = comparison?.result();
  print(terminal, options, { manifest, timestamp, signature, ...compared }, () => [
    `${manifest.rounds} rounds and ${manifest.calls} calls of ${manifest.operator_id} from ${manifest.from} to ${manifest.to}`,
    ...(manifest.totals.length > 0 ? totalLines(manifest) : []),
    `${options.out === undefined ? 'manifest' : `${options.out}/manifest.json`} signed at ${timestamp}: ${signature}`,
    ...(compared ? comparisonLines(compared) : []),
  ]);
  if (compared && compared.mismatch_count > 0)
    throw new CommandFailed(`${compared.mismatch_count} mismatches with ${options.against}`);
}

const totalLines = ({ totals }: Manifest): string[] =>
  table([
    ['CURRENCY', 'SETTLED', 'STAKES', 'WINS', 'GGR', 'REJECTED', 'ROLLED BACK', 'STAKES', 'OPEN', 'MANUAL', 'STAKES'],
    ...totals.map((t) => [
      t.currency,
      `${t.settled}`,
      t.stakes,
      t.wins,
      t.ggr,
      `${t.rejected}`,
      `${t.rolled_back}`,
      t.stakes_rolled_back,
      `${t.open}`,
      `${t.manual}`,
      t.stakes_open,
    ]),
  ]);
