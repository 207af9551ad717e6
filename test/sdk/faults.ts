import { createHmac, randomUUID } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/postgres.ts';
import { eventually } from '../support/test-time.ts';
import type { Language } from './language.ts';
import { ROOT, runAll, startShell } from './shell.ts';
import { type Part, partOf, shown, type Verdict } from './verdict.ts';

const SECRET = 'whsec_of_the_wallet_that_breaks';
const LIMIT_MS = 300_000;

/**
 * What the ledger of the wallet that breaks does once it has written, where the `action_type` of a call says so: `fault` is the
 * language's usual error, `fatal` the one that code which has not been written or cannot go on ends in.
 */
const BREAKS = ['fault', 'fatal'] as const;

/** Shows that a ledger which fails after it has moved money leaves neither money nor record behind, in memory and in SQL. */
export async function proveFaults({ name, wallet }: Language, room: string): Promise<Part> {
  cpSync(join(ROOT, 'test/sdk', name), join(room, 'testee'), { recursive: true });
  try {
    await runAll(wallet.build, room, LIMIT_MS);
    const verdicts = [
      ...(await judged(wallet.run, room, 'in memory', '')),
      ...(await judged(wallet.run, room, 'in SQL', join(room, 'breaking.db'))),
      await incomplete(wallet.incomplete, room),
    ];
    return partOf('faults', verdicts);
  } catch (error) {
    return partOf('faults', [{ name: 'the wallet that breaks', fault: (error as Error).message }]);
  }
}

/** Without `rollback` the ledger must not get as far as a call; before, it has been built with it. */
async function incomplete({ ledger, command }: Language['wallet']['incomplete'], room: string): Promise<Verdict> {
  const file = join(room, ledger);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\b(r|R)ollback(?=[(:])/g, '$1olledBack'));
  const said = await runAll([command], room, LIMIT_MS).then(
    () => 'nothing',
    (error: Error) => error.message,
  );
  const isNamed = /rollback/i.test(said.replaceAll(command, ''));
  return { name: 'a ledger without rollback', ...(!isNamed && { fault: `what is missing is not said: ${said}` }) };
}

async function judged(run: string, room: string, where: string, database: string): Promise<Verdict[]> {
  const port = await freePort();
  const settings = { PORT: port, WALLET_OPERATOR: 'operator-a', WALLET_SECRETS: SECRET, WALLET_DATABASE: database };
  const exports = Object.entries(settings).map(([name, value]) =>
    value === '' ? `unset ${name}` : `export ${name}=${value}`,
  );
  const server = startShell(`${exports.join('\n')}\n${run}`, room, LIMIT_MS);
  const wallet = new Wallet(`http://127.0.0.1:${port}`);
  try {
    await Promise.race([eventually('the wallet listens', () => wallet.listens(), 60_000), server.done]);
    const verdicts: Verdict[] = [];
    for (const how of BREAKS)
      for (const [what, fault] of await faultsOf(wallet, how))
        verdicts.push({ name: `${what}, ${how}, ${where}`, ...(fault !== undefined && { fault }) });
    const leak = server
      .said()
      .split('\n')
      .find((line) => line.includes(SECRET));
    const fault = leak === undefined ? {} : { fault: `the secret is in "${leak.trim().slice(0, 300)}"` };
    return [...verdicts, { name: `no secret is said or dumped, ${where}`, ...fault }];
  } finally {
    server.kill();
  }
}

type Fields = Record<string, string>;
interface Reply {
  status: number;
  type: string | null;
  body: string;
}

/** The four functions, each of which breaks once and then does what it is asked. */
async function faultsOf(wallet: Wallet, how: string): Promise<[what: string, fault: string | undefined][]> {
  const had = await wallet.balance();
  const debit = callOf('debit', '3.00');
  const rollback = callOf('rollback', '3.00', { original_transaction_id: debit.transaction_id ?? '' });
  const early = callOf('rollback', '5.00', { original_transaction_id: `${randomUUID()}` });
  const late = { ...callOf('debit', '5.00'), transaction_id: early.original_transaction_id ?? '' };
  return [
    ['a balance breaks', await wallet.breaks(how, callOf('balance', '0.00'), had, 0n)],
    ['a debit breaks', await wallet.breaks(how, debit, had, -300n)],
    ['a credit breaks', await wallet.breaks(how, callOf('credit', '2.00'), had - 300n, 200n)],
    ['a rollback breaks', await wallet.breaks(how, rollback, had - 100n, 300n)],
    ['and gives back once', await wallet.becomes({ ...rollback, transaction_id: randomUUID() }, had + 200n)],
    ['a rollback that comes first breaks', await wallet.broken(how, early)],
    ['and leaves no tombstone', await wallet.becomes(late, had - 300n)],
  ];
}

function callOf(verb: string, amount: string, more: Fields = {}): Fields {
  return {
    operator_id: 'operator-a',
    player_id: 'player-1',
    session_id: 'session-1',
    game_symbol: 'vs20doghouse',
    currency: 'USD',
    request_id: randomUUID(),
    transaction_id: randomUUID(),
    transaction_type: verb,
    action_type: 'doSpin',
    amount,
    ...more,
  };
}

/** The wallet that breaks, as the provider sees it; what it gives is why something is not as it must be. */
class Wallet {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  listens = (): Promise<boolean> =>
    fetch(this.#url).then(
      () => true,
      () => false,
    );

  async send(call: Fields): Promise<Reply> {
    const body = JSON.stringify(call);
    const timestamp = `${Math.floor(Date.now() / 1000)}`;
    const headers = {
      'content-type': 'application/json',
      'x-pp-request-id': call.request_id ?? '',
      'x-pp-timestamp': timestamp,
      'x-pp-signature': createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex'),
    };
    try {
      const response = await fetch(`${this.#url}/${call.transaction_type}`, { method: 'POST', headers, body });
      return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
    } catch (error) {
      return { status: 0, type: null, body: `no reply: ${(error as Error).message}` };
    }
  }

  async balance(): Promise<bigint> {
    const { body } = await this.send(callOf('balance', '0.00'));
    return BigInt(`${JSON.parse(body).balance}`.replace('.', ''));
  }

  /** Breaks, has moved nothing, and moves what it must when the call comes again; and once. */
  async breaks(how: string, call: Fields, had: bigint, by: bigint): Promise<string | undefined> {
    const left = async (balance: bigint) => {
      const found = await this.balance();
      return found === balance ? undefined : `the balance is ${found}, not ${balance}`;
    };
    return (
      (await this.broken(how, call)) ??
      (await left(had)) ??
      (await this.becomes(call, had + by)) ??
      (await this.becomes(call, had + by)) ??
      (await left(had + by))
    );
  }

  /** The reply to a call that broke is the contract's, and does not say what nobody knows. */
  async broken(how: string, call: Fields): Promise<string | undefined> {
    const reply = await this.send({ ...call, action_type: how });
    const { error, message } = fieldsOf(reply);
    const isReject = reply.status === 500 && error === 'internal_error' && /^application\/json/.test(reply.type ?? '');
    if (!isReject) return `it came to ${shown(reply)}, not to internal_error`;
    return /nothing|moved|undone/.test(message ?? '') ? `"${message}" is not known` : undefined;
  }

  async becomes(call: Fields, balance: bigint): Promise<string | undefined> {
    const reply = await this.send(call);
    const found = fieldsOf(reply).balance?.replace('.', '');
    return reply.status === 200 && found === `${balance}` ? undefined : `it came to ${shown(reply)}, not ${balance}`;
  }
}

function fieldsOf({ body }: Reply): Partial<Fields> {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}
