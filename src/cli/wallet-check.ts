import { type Command, InvalidArgumentError } from 'commander';
import { Refusal } from '../domain/refusal.ts';
import { GROUPS, type Group } from '../wallet-check/case.ts';
import type { Report } from '../wallet-check/report.ts';
import { CommandFailed, print, type Terminal, UsageError } from './command-line.ts';
import {
  progressOn,
  type ReportFiles,
  refuseUnwritable,
  type Writers,
  withReportFiles,
  writeReports,
} from './report-files.ts';
import { untilStopped } from './stop-signal.ts';

interface Options extends ReportFiles {
  url: string;
  secret?: string;
  player: string;
  currency: string;
  operator: string;
  game: string;
  session?: string;
  group?: Group;
  timeoutMs: number;
  json?: boolean;
}

/** `provider wallet-check`: holds an operator's wallet to the contract, from outside. */
export function registerWalletCheck(program: Command, terminal: Terminal): void {
  const command = program
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
    .option('--group <group>', `only the cases of one group: ${GROUPS.join(', ')}`, readGroup);
  withReportFiles(command)
    .option('--timeout-ms <number>', 'the longest wait for an answer', readTimeout, 5000)
    .option('--json', 'print one JSON value')
    .addHelpText('after', HELP)
    .action((options: Options) => check(terminal, options));
}

const HELP = `
Required cases stand on the brief; advisory ones never fail a wallet. A run ends within two minutes.
The test player is debited, and credited where they have too little; at the end they have what they had.
Exit status: 0 every required case passed, 1 some did not, 2 the words were wrong or nothing answers HTTP there.`;

async function check(terminal: Terminal, options: Options): Promise<void> {
  const secret = options.secret ?? terminal.env.WALLET_SECRET;
  if (!secret) throw new UsageError('--secret is needed');
  refuseUnwritable(options);
  const report = await untilStopped((signal) => runCheck(terminal, { ...options, secret }, signal));
  await writeReports(options, report, writers);
  const { reportLines } = await import('./wallet-check-lines.ts');
  print(terminal, options, report, reportLines);
  if (report.verdict === 'failed') throw new CommandFailed(report.trouble ?? failuresOf(report));
}

const writers: Writers<Report> = {
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  junit: async (report) => (await import('../wallet-check/junit.ts')).junitOf(report),
  html: async (report) => (await import('../wallet-check/html.ts')).htmlOf(report),
};

function failuresOf({ required: { failed, not_run } }: Report): string {
  const cases = (count: number) => (count === 1 ? '1 required case' : `${count} required cases`);
  const unrun = `${not_run === 1 ? 'was' : 'were'} not run`;
  if (failed === 0) return `${cases(not_run)} ${unrun}`;
  return `${cases(failed)} failed${not_run > 0 ? `, and ${not_run} ${unrun}` : ''}`;
}

async function runCheck(
  terminal: Terminal,
  options: Options & { secret: string },
  signal: AbortSignal,
): Promise<Report> {
  const { runWalletCheck } = await import('../wallet-check/run.ts');
  const { WalletUnreachable } = await import('../wallet-check/first-call.ts');
  const { url, secret, player, currency, operator, game, session, group, timeoutMs } = options;
  const progress = progressOn(terminal);
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
      onCase: ({ group, id }, done, total) => progress.show(`${done} of ${total}  ${group}/${id}`),
    });
  } catch (error) {
    if (error instanceof WalletUnreachable || error instanceof Refusal) throw new UsageError(error.message);
    throw error;
  } finally {
    progress.clear();
  }
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
