import { createHash, createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play, send } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { staff, type } from '../support/terminal.ts';
import { ADMIN_TOKEN, openWorld, type TestOperator, WALLET_SECRET, type World } from '../support/world.ts';

/** A day's rounds are put into a signed manifest, and an operator's own books are held against them. */

let chance: RiggedRandom;
let world: World;
let operator: TestOperator;
let desk: ReturnType<typeof staff>;
let folder: string;
/** The window that the rounds below began in. */
let window: string[];

interface Line {
  transaction_id: string;
  type: string;
  amount: string;
  currency: string;
  status: string;
  player_id: string;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'provider-reconcile-'));
  chance = rigRandom();
  world = await openWorld({ random: chance.random });
  desk = staff(world);
  operator = await world.operator();
  await playADay();
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

/** Two losses and a win in dollars, a loss in yen, and a spin that the player cannot pay. */
async function playADay() {
  const from = world.time.clock().toISOString();
  for (const [player_id, currency, funds, coin, outcomes] of [
    ['player, "one"', 'USD', '10.00', '0.10', ['loss', 'win', 'loss']],
    ['player-2', 'BHD', '10.000', '0.10', ['loss']],
    ['player-3', 'USD', '0.50', '0.10', ['loss']],
  ] as const) {
    await world.fund(player_id, funds, currency);
    const game = await play(world, operator, { external_player_id: player_id, currency });
    for (const outcome of outcomes) {
      chance.rig(outcome);
      await game.spin({ coin });
    }
  }
  world.time.advance(1000);
  window = ['--from', from, '--to', world.time.clock().toISOString()];
}

const reconcile = (...words: string[]) => desk.type('reconcile', operator.id, ...window, ...words);

const newFolder = () => join(folder, randomUUID());

/** The operator's own books, as its system exports them. */
async function booksOfTheOperator(): Promise<Line[]> {
  const { transactions, calls } = await world.books();
  const bodies = new Map(calls.map(({ raw_body }) => JSON.parse(raw_body)).map((body) => [body.transaction_id, body]));
  return transactions.map(({ transaction_id, type: kind, amount, status }) => {
    const { currency, player_id } = bodies.get(transaction_id);
    return { transaction_id, type: kind, amount, currency, status, player_id };
  });
}

const COLUMNS = ['transaction_id', 'type', 'amount', 'currency', 'status', 'player_id'] as const;

function csvOf(lines: Line[], columns: readonly (keyof Line)[] = COLUMNS): string {
  const file = join(folder, `${randomUUID()}.csv`);
  const quoted = lines.map((line) => columns.map((name) => `"${line[name].replaceAll('"', '""')}"`).join(','));
  writeFileSync(file, [columns.join(','), ...quoted, ''].join('\r\n'));
  return file;
}

/** Compares with the operator's books as `change` makes them. */
async function mismatches(change: (lines: Line[]) => Line[]) {
  const { status, out } = await reconcile('--against', csvOf(change(await booksOfTheOperator())), '--json');
  const found: { mismatches: { kind: string; transaction_id: string; what: string }[] } = JSON.parse(out);
  return { status, found: found.mismatches };
}

const first = (lines: Line[], kind: string): Line => {
  const line = lines.find((candidate) => candidate.type === kind);
  if (!line) throw new Error(`there is no ${kind}`);
  return line;
};

describe('the manifest', () => {
  test('counts and adds up what was played, currency by currency', async () => {
    const { manifest } = await desk.json<{ manifest: object }>('reconcile', operator.id, ...window);
    expect(manifest).toMatchObject({ kind: 'reconciliation', operator_id: operator.id, rounds: 5, calls: 6 });
    expect(manifest).toMatchObject({
      totals: [
        { currency: 'BHD', rounds: 1, settled: 1, stakes: '2.000', wins: '0.000', ggr: '2.000' },
        {
          currency: 'USD',
          rounds: 4,
          settled: 3,
          rejected: 1,
          rolled_back: 0,
          open: 0,
          stakes: '6.00',
          wins: '4.00',
          ggr: '2.00',
        },
      ],
    });
  });

  test('names each of its files with its hash, and lists every round and call in them', async () => {
    const out = newFolder();
    expect((await reconcile('--out', out)).status).toBe(0);
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(manifest.files.map(({ name }: { name: string }) => name).sort()).toEqual([
      'calls.csv',
      'calls.jsonl',
      'rounds.csv',
      'rounds.jsonl',
    ]);
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(out, name));
      expect([name, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([name, bytes, sha256]);
    }
    const jsonl = readFileSync(join(out, 'rounds.jsonl'), 'utf8').trimEnd().split('\n');
    expect(jsonl.map((line) => JSON.parse(line).player_id)).toEqual([
      ...Array.from({ length: 3 }, () => 'player, "one"'),
      'player-2',
      'player-3',
    ]);
    const csv = readFileSync(join(out, 'rounds.csv'), 'utf8').split('\r\n');
    expect(csv[0]).toMatch(/^round_id,created_at,updated_at,player_id,/);
    expect(csv[1]).toContain(',"player, ""one""",');
    expect(readFileSync(join(out, 'calls.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(6);
  });

  test('is signed with the wallet secret as a callback is, which `provider sign` confirms', async () => {
    const out = newFolder();
    await reconcile('--out', out);
    const file = join(out, 'manifest.json');
    const [, timestamp = '', signature] =
      /^x-pp-timestamp: (\d+)\nx-pp-signature: ([0-9a-f]{64})\n$/.exec(
        readFileSync(join(out, 'manifest.sig'), 'utf8'),
      ) ?? [];
    const expected = createHmac('sha256', WALLET_SECRET)
      .update(`${timestamp}.`)
      .update(readFileSync(file))
      .digest('hex');
    expect(signature).toBe(expected);
    const signed = await type(['sign', '--secret', WALLET_SECRET, '--timestamp', timestamp, '--body-file', file]);
    expect(signed.out).toBe(`${signature}\n`);
    for (const name of readdirSync(out)) expect(readFileSync(join(out, name), 'utf8')).not.toContain(WALLET_SECRET);
  });

  test('of the same rounds is the same, byte for byte', async () => {
    const folders = [newFolder(), newFolder()];
    for (const out of folders) {
      await reconcile('--out', out);
      world.time.advance(5000);
    }
    const [one, two] = folders.map((out) =>
      ['manifest.json', 'rounds.csv', 'calls.csv', 'rounds.jsonl', 'calls.jsonl'].map((name) =>
        readFileSync(join(out, name), 'utf8'),
      ),
    );
    expect(one).toEqual(two);
  });

  test('holds the rounds that began from its first moment until before its last', async () => {
    const rounds = await desk.json<{ created_at: string }[]>('rounds', operator.id);
    const [second = '', begun = ''] = rounds.map(({ created_at }) => created_at).slice(-2);
    const count = async (from: string, to: string) =>
      (await desk.json<{ manifest: { rounds: number } }>('reconcile', operator.id, '--from', from, '--to', to))
        .manifest;
    expect(await count(begun, second)).toMatchObject({ rounds: 1, from: begun, to: second });
    expect(await count('2000-01-01', '2000-01-02')).toMatchObject({ rounds: 0, totals: [] });
  });

  test('cannot be signed without a secret, and by none but its own operator', async () => {
    const { db } = world.provider;
    const other = await world.operator();
    const { manifest } = await desk.json<{ manifest: object }>('reconcile', operator.id, ...window);
    const url = `${world.url}/api/admin/v1/operators/${other.id}/manifests`;
    const refused = await send(url, 'POST', manifest, { authorization: `Bearer ${ADMIN_TOKEN}` });
    expect(refused).toMatchObject({ status: 409, body: { detail: `This is a manifest of ${operator.id}` } });
    await db.updateTable('operators').set({ wallet_secret: null }).where('operator_id', '=', other.id).execute();
    expect(await desk.type('reconcile', other.id, ...window)).toMatchObject({
      status: 1,
      err: `provider: Operator ${other.id} has no wallet secret to sign with\n`,
    });
  });

  test('is the only thing that is signed: a callback is refused', async () => {
    const [debit] = await desk.json<{ raw_body: string }[]>('calls', operator.id);
    const url = `${world.url}/api/admin/v1/operators/${operator.id}/manifests`;
    const { status } = await send(url, 'POST', debit?.raw_body, { authorization: `Bearer ${ADMIN_TOKEN}` });
    expect(status).toBe(400);
  });
});

describe("against the operator's export", () => {
  test('nothing differs where nothing does: 0', async () => {
    const { status, out } = await reconcile('--against', csvOf(await booksOfTheOperator()));
    expect(status).toBe(0);
    expect(out).toContain('5 transactions in the export; no mismatches\n');
  });

  test('the columns may come in any order, under names in capitals, beside others', async () => {
    const lines = await booksOfTheOperator();
    const file = csvOf(lines, ['status', 'currency', 'amount', 'type', 'transaction_id']);
    const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    const header = '\ufeff"STATUS",Currency,amount,type,Transaction ID,Notes';
    writeFileSync(file, [header, ...rows.map((row) => `${row},x`)].join('\n'));
    expect(await reconcile('--against', file)).toMatchObject({ status: 0, err: '' });
  });

  const other = (lines: Line[], line: Line, change: Partial<Line>) =>
    lines.map((candidate) => (candidate === line ? { ...line, ...change } : candidate));

  test.each<[string, string, (lines: Line[]) => Line[]]>([
    ['missing-there', 'a debit that is not in it', (lines) => lines.filter((line) => line !== first(lines, 'debit'))],
    ['missing-there', 'a credit that is not in it', (lines) => lines.filter((line) => line !== first(lines, 'credit'))],
    [
      'missing-here',
      'a credit that was never made',
      (lines) => [...lines, { ...first(lines, 'credit'), transaction_id: 'made-up' }],
    ],
    ['amount-differs', 'a cent', (lines) => other(lines, first(lines, 'debit'), { amount: '2.01' })],
    ['currency-differs', 'another currency', (lines) => other(lines, first(lines, 'debit'), { currency: 'EUR' })],
    ['type-differs', 'a debit for a credit', (lines) => other(lines, first(lines, 'credit'), { type: 'debit' })],
    ['player-differs', 'another player', (lines) => other(lines, first(lines, 'debit'), { player_id: 'player-9' })],
    [
      'no-effect-there',
      'a debit that failed there',
      (lines) => other(lines, first(lines, 'debit'), { status: 'FAILED' }),
    ],
    ['duplicate', 'a line twice', (lines) => [...lines, first(lines, 'debit')]],
  ])('%s: %s', async (kind, _what, change) => {
    const { status, found } = await mismatches(change);
    expect(status).toBe(1);
    expect(found.map((mismatch) => mismatch.kind)).toEqual([kind]);
  });

  test('effect-there: a debit that was rejected here moved money there', async () => {
    const [rejected] = await desk.json<{ round_id: string }[]>('rounds', operator.id, '--state', 'rejected');
    const [debit] = await desk.json<Line[]>('calls', operator.id, '--round', rejected?.round_id ?? '');
    const line = { ...(debit as Line), type: 'debit', status: 'ok', player_id: 'player-3' };
    const { found } = await mismatches((lines) => [...lines, line]);
    expect(found).toMatchObject([
      { kind: 'effect-there', transaction_id: line.transaction_id, here: { state: 'REJECTED' }, there: { line: 7 } },
    ]);
  });

  test('each mismatch is named for a person, with both sides beside each other', async () => {
    const lines = await booksOfTheOperator();
    const debit = first(lines, 'debit');
    const file = csvOf(other(lines, debit, { amount: '2.01' }));
    const { status, out, err } = await reconcile('--against', file);
    expect({ status, err }).toEqual({ status: 1, err: `provider: 1 mismatches with ${file}\n` });
    expect(out).toMatch(
      new RegExp(`^amount-differs +${debit.transaction_id} +2.00 USD OK +2.01 USD applied \\(line 2\\)`, 'm'),
    );
  });

  test('what was played outside the window is no mismatch, for an export may be longer', async () => {
    const file = csvOf(await booksOfTheOperator());
    const early = ['--from', '2000-01-01', '--to', '2000-01-02', '--against', file];
    const { status, out } = await desk.type('reconcile', operator.id, ...early);
    expect(status).toBe(0);
    expect(out).toContain('5 transactions in the export, 5 of them known here outside the window; no mismatches\n');
  });

  test.each([
    ['nothing in it', '\n', /is empty; its first line has to name the columns transaction_id, type/],
    ['an open quote', 'transaction_id,type,amount,currency,status\na,debit,2.00,USD,ok\n"b,debit', /line 3: not CSV/],
    ['a cell too many', 'transaction_id,type,amount,currency,status\na,debit,2.00,USD,ok,x\n', /line 2: not CSV/],
    ['no status', 'transaction_id,type,amount,currency\n', /line 1: there is no column status; it has transaction_id/],
    ['a type that is none', 'transaction_id,type,amount,currency,status\na,bet,2.00,USD,ok\n', /line 2: type "bet"/],
    [
      'a status that is none',
      'transaction_id,type,amount,currency,status\na,debit,2.00,USD,ok\nb,debit,2.00,USD,maybe\n',
      /line 3: status "maybe" is not known/,
    ],
    [
      'a sign',
      'transaction_id,type,amount,currency,status\na,debit,-2.00,USD,ok\n',
      /line 2: amount "-2.00" is not an amount/,
    ],
    ['a third digit', 'transaction_id,type,amount,currency,status\na,debit,2.001,USD,ok\n', /line 2: 2.001 has more/],
    [
      'a currency that is none',
      'transaction_id,type,amount,currency,status\na,debit,2,XXQ,ok\n',
      /line 2: currency XXQ/,
    ],
    ['no id', 'transaction_id,type,amount,currency,status\n,debit,2,USD,ok\n', /line 2: transaction_id/],
  ])('2 and the reason, for an export with %s', async (_what, text, reason) => {
    const file = join(folder, `${randomUUID()}.csv`);
    writeFileSync(file, text);
    const { status, out, err } = await reconcile('--against', file);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(reason);
    expect(err).toContain(file);
  });

  test('1 for an export that cannot be read', async () => {
    expect(await reconcile('--against', '/nowhere/export.csv')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^provider: \/nowhere\/export.csv cannot be read/),
    });
  });
});

test.each([
  ['no window', []],
  ['a window that ends as it begins', ['--from', '2026-06-16', '--to', '2026-06-16']],
  ['a month that is none', ['--from', '2026-13-01', '--to', '2026-06-16']],
])('2 for %s', async (_what, words) => {
  expect(await desk.type('reconcile', operator.id, ...words)).toMatchObject({ status: 2, out: '' });
});
