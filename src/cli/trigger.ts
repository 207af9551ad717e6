import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Argument, type Command, InvalidArgumentError } from 'commander';
import type { PreparedCall, Triggered } from '../../mock-wallet/trigger.ts';
import { CommandFailed, print, readDemo, type Terminal, UsageError } from './command-line.ts';

interface Options {
  url?: string;
  secret?: string;
  timeoutMs: number;
  player?: string;
  amount?: string;
  currency: string;
  transaction?: string;
  original?: string;
  operator: string;
  session?: string;
  game: string;
  file?: string;
  json?: boolean;
}

const VERBS = ['balance', 'debit', 'credit', 'rollback'] as const;
type Verb = (typeof VERBS)[number];

/** `provider trigger`: calls any wallet as the provider would, and says what of the reply is not as the contract has it. */
export function registerTrigger(program: Command, terminal: Terminal): void {
  program
    .command('trigger')
    .description('send a wallet a signed balance, debit, credit or rollback, or a recorded round')
    .addArgument(new Argument('<what>', 'what to send').choices([...VERBS, 'round']))
    .option('--url <url>', "the wallet's base URL; the demo's, when it is not given")
    .option('--secret <secret>', "the wallet secret; WALLET_SECRET, or the demo's, when it is not given")
    .option('--player <id>', 'whose balance')
    .option('--amount <amount>', 'such as 2.00; 1 unless given, and zero for balance')
    .option('--currency <code>', 'ISO 4217', readCurrency, 'USD')
    .option('--transaction <id>', 'the transaction_id; a fresh one unless given')
    .option('--original <id>', 'the transaction_id of the debit that a rollback undoes')
    .option('--operator <id>', 'the operator_id', 'operator-a')
    .option('--session <id>', 'the session_id; a fresh one unless given')
    .option('--game <symbol>', 'the game_symbol', 'vs20doghouse')
    .option('--file <file>', 'the recording of a round: a HAR or JSON lines that the mock wallet exported')
    .option('--timeout-ms <number>', 'how long to wait for a reply', readMs, 10_000)
    .option('--json', 'print one JSON value')
    .addHelpText(
      'after',
      '\nExit status: 0 accepted; 1 refused, answered otherwise than the contract says, or not answered.',
    )
    .action(async (what: Verb | 'round', options: Options) => {
      const target = targetOf(options, terminal);
      const calls = what === 'round' ? await recorded(options) : [await newCall(what, options)];
      const { makeTrigger } = await import('./open-mock-wallet.ts');
      const send = makeTrigger(target);
      const results: Triggered[] = [];
      for (const call of calls) results.push(await send(call));
      print(terminal, options, what === 'round' ? results : results[0], () => results.flatMap(linesOf));
      const failed = results.filter(({ verdict }) => verdict !== 'accepted');
      if (failed.length > 0) throw new CommandFailed(summaryOf(failed, results.length));
    });
}

function targetOf({ url, secret, timeoutMs }: Options, { env }: Terminal) {
  const demo = readDemo(env.DATA_DIR || '.data');
  const target = { url: url ?? demo?.wallet_base_url, secret: secret ?? env.WALLET_SECRET ?? demo?.wallet_secret };
  if (!target.url) throw new UsageError('--url is needed');
  if (!/^https?:$/.test(URL.parse(target.url)?.protocol ?? ''))
    throw new UsageError(`--url ${target.url}: write it as http://localhost:4010`);
  if (!target.secret) throw new UsageError('--secret is needed');
  return { url: target.url, secret: target.secret, timeoutMs };
}

async function recorded({ file }: Options): Promise<PreparedCall[]> {
  if (!file) throw new UsageError('--file is needed: a HAR or JSON lines from the mock wallet');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandFailed(`${file} cannot be read`);
  });
  const { readRecording } = await import('../../mock-wallet/recorded.ts');
  try {
    return readRecording(text);
  } catch (error) {
    throw new CommandFailed(`${file} ${error instanceof Error ? error.message : error}`);
  }
}

async function newCall(verb: Verb, options: Options): Promise<PreparedCall> {
  const { encodeCall } = await import('../../mock-wallet/trigger.ts');
  const { parseAmount } = await import('../../mock-wallet/money.ts');
  const { player, currency, original, session = `trigger-${randomUUID()}` } = options;
  if (!player) throw new UsageError('--player is needed');
  if (verb === 'rollback' && !original) throw new UsageError('--original is needed: the debit to undo');
  const text = verb === 'balance' ? '0' : (options.amount ?? '1');
  const amount = parseAmount(text, currency);
  if (amount === undefined) throw new UsageError(`--amount ${text} is not an amount of ${currency}`);
  return encodeCall({
    verb,
    operatorId: options.operator,
    playerId: player,
    sessionId: session,
    gameSymbol: options.game,
    currency,
    requestId: randomUUID().replaceAll('-', ''),
    transactionId: options.transaction ?? `${session}:trigger:0:0:${verb}`,
    amount,
    ...(verb === 'rollback' && original && { originalTransactionId: original }),
  });
}

function linesOf({ request, reply, ms, ...judged }: Triggered): string[] {
  const head = ({ headers, ...message }: { headers: Record<string, string>; body?: string; body_base64?: string }) => [
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    message.body ?? `(base64) ${message.body_base64}`,
    '',
  ];
  const answered = reply ? [`HTTP ${reply.status} after ${ms.head} ms, whole after ${ms.end} ms`, ...head(reply)] : [];
  return [`${request.method} ${request.url}`, ...head(request), ...answered, wordsFor(judged), ''];
}

type Judged = Pick<Triggered, 'verdict' | 'faults'> & { code?: string };

function wordsFor({ verdict, faults, code }: Judged): string {
  if (verdict === 'accepted') return 'accepted; the reply is as the contract says';
  if (verdict === 'refused') return `refused as ${code}; the reply is as the contract says`;
  if (verdict === 'no_reply') return `no reply: ${faults[0]}`;
  return ['not as the contract says:', ...faults.map((fault) => `- ${fault}`)].join('\n');
}

function summaryOf(failed: Triggered[], all: number): string {
  const [first] = failed;
  if (all > 1 || !first) return `${failed.length} of ${all} calls were not accepted`;
  if (first.verdict === 'no_reply') return `The wallet did not answer: ${first.faults[0]}`;
  if (first.verdict === 'refused') return `The wallet refused the call: ${first.code}`;
  return 'The wallet did not answer as the contract says';
}

function readCurrency(text: string): string {
  if (/^[A-Z]{3}$/.test(text)) return text;
  throw new InvalidArgumentError('a currency is three capital letters, such as USD');
}

function readMs(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('it is a whole number of milliseconds, at most 999999');
}
