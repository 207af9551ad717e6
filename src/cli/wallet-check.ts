import { statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { Refusal } from '../domain/refusal.ts';
import { GROUPS, type Group } from '../wallet-check/case.ts';
import type { CaseResult, Report } from '../wallet-check/report.ts';
import { CommandFailed, print, type Terminal, UsageError } from './command-line.ts';

interface Options {
  url: string;
  secret?: string;
  player: string;
  currency: string;
  operator: string;
  game: string;
  session?: string;
  group?: Group;
  reportJson?: string;
  reportJunit?: string;
  reportHtml?: string;
  timeoutMs: number;
  json?: boolean;
}

/** `provider wallet-check`: holds an operator's wallet to the contract, from outside. */
export function registerWalletCheck(program: Command, terminal: Terminal): void {
  program
    .command('wallet-check')
    .description("test an operator's wallet, in any language, against every rule of the contract")
    .requiredOption(
      '--url <url>',
      'the wallet_base_url, below which /balance, /debit, /credit and /rollback are',
      readUrl,
    )
    .option('--secret <secret>', 'the wallet secret; WALLET_SECRET when it is not given')
    .requiredOption('--player <id>', 'a player for tests; every change of the balance is undone')
    .option('--currency <code>', "the player's currency", 'USD')
    .option('--operator <id>', 'the operator_id of the calls', 'operator-a')
    .option('--game <symbol>', 'the game_symbol of the calls', 'vs20doghouse')
    .option(
      '--session <id>',
      'the session_id of the calls, for a wallet that knows its sessions; made up when not given',
    )
    .option('--group <group>', `only the cases of one group: ${GROUPS.join(', ')}`, readGroup)
    .option('--report-json <file>', 'write the report as JSON')
    .option('--report-junit <file>', 'write the report as JUnit XML')
    .option('--report-html <file>', 'write the report as a page that needs nothing else')
    .option('--timeout-ms <number>', 'the longest wait for an answer', readTimeout, 5000)
    .option('--json', 'print one JSON value')
    .addHelpText('after', HELP)
    .action((options: Options) => check(terminal, options));
}

const HELP = `
Required cases stand on the brief; advisory ones never fail a wallet. A run ends within two minutes.
Exit status: 0 every required case passed, 1 some did not, 2 the words were wrong or nothing answers HTTP there.`;

async function check(terminal: Terminal, options: Options): Promise<void> {
  const secret = options.secret ?? terminal.env.WALLET_SECRET;
  if (!secret) throw new UsageError('--secret is needed');
  const files = [options.reportJson, options.reportJunit, options.reportHtml];
  for (const file of files) if (file !== undefined) refuseUnwritable(file);
  const report = await untilStopped((signal) => runCheck(terminal, { ...options, secret }, signal));
  await writeReports(options, report);
  const { reportLines } = await import('./wallet-check-lines.ts');
  print(terminal, options, report, reportLines);
  if (report.verdict === 'failed') throw new CommandFailed(report.trouble ?? failuresOf(report));
}

/** At SIGINT or SIGTERM the run ends early, and the money is put right. */
async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work(stopped.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

const failuresOf = ({ required: { failed } }: Report): string =>
  failed === 1 ? '1 required case failed' : `${failed} required cases failed`;

async function runCheck(
  terminal: Terminal,
  options: Options & { secret: string },
  signal: AbortSignal,
): Promise<Report> {
  const { runWalletCheck } = await import('../wallet-check/run.ts');
  const { WalletUnreachable } = await import('../wallet-check/first-call.ts');
  const { url, secret, player, currency, operator, game, session, group, timeoutMs } = options;
  const progress = terminal.isTTY ? progressOn(terminal) : undefined;
  try {
    return await runWalletCheck({
      url,
      secret,
      playerId: player,
      operatorId: operator,
      currency,
      gameSymbol: game,
      sessionId: session,
      group,
      timeoutMs,
      signal,
      ...(progress && { onCase: progress.show }),
    });
  } catch (error) {
    if (error instanceof WalletUnreachable || error instanceof Refusal) throw new UsageError(error.message);
    throw error;
  } finally {
    progress?.clear();
  }
}

/** One line that counts, over and over. */
const progressOn = ({ err }: Terminal) => ({
  show: ({ group, id }: CaseResult, done: number, total: number) => err(`\r\x1b[K${done} of ${total}  ${group}/${id}`),
  clear: () => err('\r\x1b[K'),
});

async function writeReports({ reportJson, reportJunit, reportHtml }: Options, report: Report): Promise<void> {
  if (reportJson !== undefined) write(reportJson, `${JSON.stringify(report, null, 2)}\n`);
  if (reportJunit !== undefined) write(reportJunit, (await import('../wallet-check/junit.ts')).junitOf(report));
  if (reportHtml !== undefined) write(reportHtml, (await import('../wallet-check/html.ts')).htmlOf(report));
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch {
    throw new CommandFailed(`${file} cannot be written`);
  }
}

/** Says before the run what would only be found after it. */
function refuseUnwritable(file: string): void {
  const folder = statSync(dirname(file), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) throw new UsageError(`${file} cannot be written: there is no folder ${dirname(file)}`);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${file} is a folder`);
}

function readUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) throw new InvalidArgumentError('write it as https://host/path');
  if (url.username || url.password) throw new InvalidArgumentError('a wallet_base_url has no user and password');
  if (url.search || url.hash) throw new InvalidArgumentError('a wallet_base_url has no query and no fragment');
  return text;
}

function readGroup(text: string): Group {
  const group = GROUPS.find((each) => each === text);
  if (!group) throw new InvalidArgumentError(`the groups are ${GROUPS.join(', ')}`);
  return group;
}

function readTimeout(text: string): number {
  const ms = Number(text);
  if (/^\d{1,6}$/.test(text) && ms >= 50 && ms <= 60_000) return ms;
  throw new InvalidArgumentError('a time-out is a whole number of milliseconds from 50 to 60000');
}
