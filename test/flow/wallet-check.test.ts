import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createNetServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main.ts';
import { hasFailed, type Report, verdictInWords } from '../../src/wallet-check/report.ts';
import { runWalletCheck, type WalletCheckOptions } from '../../src/wallet-check/run.ts';
import { openEchoWallet } from '../support/echo-wallet.ts';
import { SELF_SIGNED } from '../support/self-signed.ts';
import {
  openSpoiltWallet,
  PLAYER,
  replying,
  SECRET,
  type Spoil,
  type SpoiltWallet,
  signedAgain,
} from '../support/spoilt-wallet.ts';
import { type } from '../support/terminal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'provider-wallet-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (url: string, ...words: string[]) =>
  type(['wallet-check', '--url', url, '--secret', SECRET, '--player', PLAYER, ...words]);

/** Opens a wallet for one test, and closes it whatever happens. */
async function withWallet(
  use: (wallet: SpoiltWallet) => Promise<void>,
  spoil: Spoil = {},
  player: Parameters<typeof openSpoiltWallet>[1] = {},
): Promise<void> {
  const wallet = await openSpoiltWallet(spoil, player);
  try {
    await use(wallet);
  } finally {
    await wallet.close();
  }
}

const runOn = ({ url }: SpoiltWallet, options: Partial<WalletCheckOptions> = {}) =>
  runWalletCheck({ url, secret: SECRET, playerId: PLAYER, ...options });

const failed = ({ cases }: Report, level = 'required') =>
  cases.filter((each) => hasFailed(each) && each.level === level).map(({ id }) => id);

const REPORTS = ['json', 'junit', 'html'];
const reportFile = (kind: string) => join(folder, `report.${kind}`);
const reportWords = () => REPORTS.flatMap((kind) => [`--report-${kind}`, reportFile(kind)]);
const reports = () => REPORTS.map((kind) => readFileSync(reportFile(kind), 'utf8'));

describe('a wallet that does everything right', () => {
  test('passes every case, also advice, below any path, and its player has what they had', () =>
    withWallet(
      async (wallet) => {
        const { status, out, err } = await check(`${wallet.url}/`, ...reportWords());
        expect({ status, err }).toEqual({ status: 0, err: '' });
        expect(out).toMatch(/The player has what they had: 10\.00 USD\.\nAll \d+ required cases passed\.\nIt took /);
        expect(await wallet.balance()).toBe('10.00');
        const report: Report = JSON.parse(reports()[0] ?? '');
        expect(report.cases.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
        expect(report.cases.filter(({ exchanges }) => exchanges.length === 0)).toEqual([]);
        for (const text of [out, ...reports()]) expect(text).not.toContain(SECRET);
      },
      {},
      { balance: '10', at: '/wallets/of/a' },
    ));

  test.each([
    ['JPY', '250'],
    ['BHD', '0.005'],
    ['CLF', '1000.0000'],
  ])('passes in %s, whose scale is another', (currency, balance) =>
    withWallet(
      async (wallet) => {
        const report = await runOn(wallet, { currency });
        expect([...failed(report), ...failed(report, 'advisory')]).toEqual([]);
        expect(report.balance).toMatchObject({ before: balance, after: balance });
        expect(await wallet.balance()).toBe(balance);
      },
      {},
      { currency, balance },
    ),
  );

  test('passes one group alone, printed as one JSON value', () =>
    withWallet(async ({ url }) => {
      const { status, out } = await check(url, '--group', 'ordering', '--json');
      const report: Report = JSON.parse(out);
      expect(status).toBe(0);
      expect(new Set(report.cases.map(({ group }) => group))).toEqual(new Set(['ordering']));
      expect(report).toMatchObject({ tool: 'provider wallet-check', group: 'ordering', verdict: 'passed' });
    }));

  test('is counted through before the eyes of who watches', () =>
    withWallet(async ({ url }) => {
      let seen = '';
      const terminal = {
        env: { WALLET_SECRET: SECRET },
        out: () => {},
        err(text: string) {
          seen += text;
        },
      };
      const words = ['wallet-check', '--url', url, '--player', PLAYER, '--group', 'balance'];
      expect(await run(words, { ...terminal, isTTY: true })).toBe(0);
      expect(seen).toContain('\r\u001b[K9 of 9  balance/balance-with-amount\r\u001b[K');
      seen = '';
      expect(await run(words, terminal)).toBe(0);
      expect(seen).toBe('');
    }));

  test('has its player put right when the run is stopped half way', () =>
    withWallet(
      async (wallet) => {
        const stop = new AbortController();
        const report = await runOn(wallet, {
          group: 'money',
          signal: stop.signal,
          onCase: (_, done) => done === 3 && stop.abort(),
        });
        const verdicts = report.cases.filter(({ level }) => level === 'required').map(({ verdict }) => verdict);
        expect(verdicts.slice(0, 4)).toEqual(['passed', 'passed', 'passed', 'not-run']);
        expect(report.cases[3]?.found).toBe('not run: the run was stopped');
        const unrun = verdicts.length - 3;
        expect(verdictInWords(report)).toBe(
          `Of the required cases 3 passed, 0 failed, ${unrun} not run: the run was stopped.`,
        );
        expect(report).toMatchObject({ verdict: 'failed', balance: { difference: '0.00' } });
        expect(await wallet.balance()).toBe('3.00');
      },
      {},
      { balance: '3.00' },
    ));
});

/** Takes a call that it has seen under a transaction_id of its own. */
function takesDuplicates(): Spoil {
  const seen = new Map<unknown, number>();
  return {
    call(passing) {
      const id = passing.call.transaction_id;
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      return times === 1 ? passing : signedAgain(passing, { transaction_id: `${id}:${times}` });
    },
    reply: (reply) => replying(reply, ({ transaction_id: id }) => ({ transaction_id: `${id}`.replace(/:\d+$/, '') })),
  };
}

const UNAVAILABLE = { status: 503, contentType: 'application/json', body: '{"success":false,"error":"unavailable"}' };

const spoilt: [
  what: string,
  spoil: () => Spoil,
  group: WalletCheckOptions['group'],
  caught: string[],
  not: string[],
][] = [
  [
    'does not look at signatures',
    () => ({ call: signedAgain }),
    'signature',
    ['signature-missing', 'signature-wrong', 'signature-of-compact-body', 'signature-wrong-on-rollback'],
    ['signature-right', 'raw-spaces', 'raw-key-order'],
  ],
  [
    'does not look at the time',
    () => ({ call: signedAgain }),
    'freshness',
    ['timestamp-old', 'timestamp-just-too-far-ahead', 'timestamp-nan'],
    ['timestamp-just-in-time'],
  ],
  [
    'takes duplicates again',
    takesDuplicates,
    'idempotency',
    ['duplicate-debit', 'duplicate-credit', 'ten-at-once-debit', 'duplicate-debit-other-amount'],
    ['duplicate-of-refusal'],
  ],
  [
    'cuts off cents',
    () => ({
      call(passing) {
        const amount = Math.trunc(Number.parseFloat(`${passing.call.amount}`) * 100) / 100;
        return passing.call.transaction_type === 'credit'
          ? signedAgain(passing, { amount: amount.toFixed(2) })
          : passing;
      },
    }),
    'money',
    ['cents-twenty-nine', 'cents-four-thirty-five', 'amount-too-precise-credit'],
    ['cents-debited', 'last-cents', 'amount-too-precise'],
  ],
  [
    'says balances as numbers',
    () => ({ reply: (reply) => replying(reply, ({ balance }) => ({ balance: balance && Number(balance) })) }),
    undefined,
    ['reply-shape-debit', 'reply-balance-string'],
    ['debit-takes-amount', 'duplicate-debit', 'reply-currency'],
  ],
  [
    'takes a stake before it finds that it has to refuse',
    () => ({
      call: (passing) =>
        passing.call.player_id === PLAYER ? passing : signedAgain(passing, { player_id: PLAYER, refused: true }),
      reply: (reply, { call }) =>
        call.refused ? replying({ ...reply, status: 404 }, () => ({ success: false, error: 'unknown_player' })) : reply,
    }),
    'debit',
    ['debit-unknown-player'],
    ['debit-other-operator', 'debit-insufficient', 'debit-other-currency'],
  ],
  [
    'fails where it should refuse',
    () => ({ reply: (reply) => (reply.status === 402 ? { ...reply, status: 500 } : reply) }),
    'debit',
    ['debit-insufficient', 'debit-enormous'],
    ['debit-unknown-player', 'debit-zero'],
  ],
];

test.each(spoilt)(
  'a wallet that %s is caught by what it does wrong, and passes what it does right',
  (_, spoil, group, caught, not) =>
    withWallet(async (wallet) => {
      const before = await wallet.balance();
      const report = await runOn(wallet, { group });
      expect(failed(report)).toEqual(expect.arrayContaining(caught));
      expect(failed(report).filter((id) => not.includes(id))).toEqual([]);
      const { after, difference } = report.balance;
      expect(await wallet.balance()).toBe(after);
      expect(difference === '0.00').toBe(after === before);
    }, spoil()),
);

test('a failure shows the call, the reply, what was expected, the sentence and the cause; exit status 1', () =>
  withWallet(
    async ({ url }) => {
      const { status, out, err } = await check(url, '--group', 'debit', ...reportWords());
      expect(status).toBe(1);
      expect(err).toBe('provider: 1 required case failed\n');
      const [, failure = ''] = out.split('FAILED  debit/debit-zero: A debit of zero is accepted, and moves nothing\n');
      expect(failure).toMatch(
        /^ {2}sent {9}curl -X POST 'http:.*\/debit' .* -H 'x-pp-signature: [0-9a-f]{64}' --data-binary/,
      );
      for (const line of [
        'came back    HTTP 422, content-type: application/json',
        '{"success":false,"error":"zero"}',
        'expected     a debit of zero is accepted: success: true under a 2xx status',
        'contract     A debit of zero is legal. (openapi.yaml /tags/3/description)',
        'usual cause  The amount is required to be positive; free rounds have a stake of zero.',
      ])
        expect(failure).toContain(line);
      for (const text of [out, ...reports()]) expect(text).not.toContain(SECRET);
    },
    {
      call: (passing) =>
        passing.call.amount === '0.00' && passing.path === '/debit'
          ? { status: 422, contentType: 'application/json', body: '{"success":false,"error":"zero"}' }
          : passing,
    },
  ));

test('a balance that is not what it should be is shown by the call that moved it', () =>
  withWallet(async (wallet) => {
    const { cases } = await runOn(wallet, { group: 'idempotency' });
    const twice = cases.find(({ id }) => id === 'duplicate-other-session');
    expect(twice?.found).toBe('996.00 USD (-2.00 USD)');
    expect(twice?.exchanges.map(({ call }) => call)).toEqual(['debit 2.00', 'debit 2.00', 'balance 0.00']);
    expect(twice?.shown_by).toBe(1);
  }, takesDuplicates()));

test('money that cannot be put right is named to the last cent, and its direction', () =>
  withWallet(
    async (wallet) => {
      const { out } = await check(wallet.url, '--group', 'debit');
      const left = await wallet.balance();
      const less = (1000 - Number(left)).toFixed(2);
      expect(out).toContain(`The player has ${less} USD less than before, ${left} USD instead of 1000.00 USD.`);
      expect(out).toContain(
        `The credit of ${less} did not put it right: HTTP 403, success: false, error "frozen [hidden]".`,
      );
    },
    {
      call: (passing) =>
        passing.path === '/credit'
          ? {
              status: 403,
              contentType: 'application/json',
              body: JSON.stringify({ success: false, error: `frozen ${SECRET}` }),
            }
          : passing,
    },
  ));

test.each(['/credit', '/debit'])('a wallet whose %s fails is not asked to take or give a fortune', (path) =>
  withWallet(
    async (wallet) => {
      const { verdict } = await runOn(wallet, { group: 'money' });
      expect(verdict).toBe('failed');
      const left = Number(await wallet.balance());
      expect(left).toBeGreaterThan(900);
      expect(left).toBeLessThan(1100);
    },
    { call: (passing) => (passing.path === path ? UNAVAILABLE : passing) },
  ),
);

test('a credit without a definite answer is repeated under its transaction_id until the money is right', () => {
  const attempts = new Map<unknown, number>();
  return withWallet(
    async (wallet) => {
      const { balance } = await runOn(wallet, { group: 'debit' });
      expect(balance.summary).toBe('The player has what they had: 1000.00 USD.');
      expect(await wallet.balance()).toBe('1000.00');
    },
    {
      call(passing) {
        const id = passing.call.transaction_id;
        attempts.set(id, (attempts.get(id) ?? 0) + 1);
        return passing.path === '/credit' && (attempts.get(id) ?? 0) < 3 ? UNAVAILABLE : passing;
      },
    },
  );
});

/** The URL of a server that listens for one test. */
async function listening(server: Server, scheme: string, use: (url: string) => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('a wallet that hangs', () => {
  test('on every duplicate is tested within the time, and what could not be run is said', () => {
    let late = 0;
    const seen = new Map<unknown, number>();
    return withWallet(
      async (wallet) => {
        const clock = () => new Date(Date.now() + late);
        const report = await runOn(wallet, { group: 'idempotency', timeoutMs: 250, totalMs: 50_000, clock });
        const { cases, duration_ms, balance } = report;
        expect(cases.find(({ id }) => id === 'duplicate-debit')).toMatchObject({
          verdict: 'failed',
          found: expect.stringMatching(/^no answer within \d+ ms$/),
        });
        expect(cases.find(({ id }) => id === 'ten-at-once-rollback')).toMatchObject({
          verdict: 'not-run',
          found: 'not run: the wallet used up the time (--group runs one group alone)',
        });
        expect(duration_ms).toBeLessThan(50_000);
        expect(balance).toMatchObject({ before: '1000.00', difference: '0.00' });
      },
      {
        call(passing) {
          const id = passing.call.transaction_id;
          const times = (seen.get(id) ?? 0) + 1;
          seen.set(id, times);
          // What is sent at once is waited for at once.
          if (times === 2) late += 2500;
          return times === 1 ? passing : 'hang';
        },
      },
    );
  });

  test('on whatever is signed answers HTTP nevertheless: exit status 1, and one sentence', () =>
    withWallet(
      async ({ url }) => {
        const { status, err } = await check(url, '--timeout-ms', '50', '--group', 'debit');
        expect(status).toBe(1);
        expect(err).toBe('provider: The wallet gave no answer to the first balance call: it timed out after 50 ms.\n');
      },
      { call: (passing) => (passing.headers['x-pp-signature'] ? 'hang' : passing) },
    ));

  test('in the middle of a reply answers HTTP nevertheless', () =>
    listening(
      createNetServer((socket) =>
        socket
          .on('error', () => {})
          .resume()
          .write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{'),
      ),
      'http',
      async (url) => {
        const { status, err } = await check(url, '--timeout-ms', '50', '--group', 'balance');
        expect(status).toBe(1);
        expect(err).toContain('HTTP 200 came, but not the end of the reply: it timed out after 50 ms.');
      },
    ));

  test('on everything answers no HTTP: exit status 2, and one sentence', () =>
    withWallet(
      async ({ url }) => {
        const { status, out, err } = await check(url, '--timeout-ms', '50');
        expect({ status, out }).toEqual({ status: 2, out: '' });
        expect(err).toBe(`provider: Nothing answers HTTP at ${url}: it timed out after 50 ms.\n`);
      },
      { call: () => 'hang' },
    ));
});

describe('words that do not fit the wallet: exit status 1, and one sentence', () => {
  test.each([
    ['secret', ['--secret', 'whsec_another'], 'HTTP 401 and "invalid_signature": is the secret'],
    ['player', ['--player', 'nobody'], 'HTTP 404 and "unknown_player": is the player'],
    ['operator', ['--operator', 'operator-b'], 'HTTP 403 and "unknown_operator": is the operator'],
    ['currency', ['--currency', 'EUR'], 'HTTP 400 and "currency_mismatch": is the currency'],
  ])('another %s', (_, words, sentence) =>
    withWallet(async (wallet) => {
      const { status, out, err } = await check(wallet.url, ...words, '--group', 'debit', ...reportWords());
      expect(status).toBe(1);
      expect(err).toMatch(/^provider: The first balance call was answered with [^\n]*\?\n$/);
      expect(err).toContain(sentence);
      expect(out).not.toMatch(/usual cause|^FAILED|The first balance call/m);
      for (const text of [out, err, ...reports()]) expect(text).not.toContain('whsec_another');
      expect(await wallet.balance()).toBe('1000.00');
    }),
  );
});

describe('nothing that answers HTTP: exit status 2, and one sentence', () => {
  async function saysOf(url: string, sentence: string): Promise<void> {
    const { status, out, err } = await check(url);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toBe(`provider: Nothing answers HTTP at ${url}: ${sentence}.\n`);
  }

  test('a certificate that signs itself', () =>
    listening(createServer(SELF_SIGNED), 'https', (url) => saysOf(url, 'TLS fails: its certificate is self-signed')));

  test('what does not speak HTTP', () =>
    listening(
      createNetServer((socket) =>
        socket
          .on('error', () => {})
          .resume()
          .end('220 mail.example.com ESMTP\r\n'),
      ),
      'http',
      (url) => saysOf(url, 'what answers there does not speak HTTP'),
    ));

  test('a connection that is closed at once', () =>
    listening(
      createNetServer((socket) => socket.destroy()),
      'http',
      (url) => saysOf(url, 'the connection is closed without an answer, as it is where https is spoken'),
    ));

  test('a port where nobody listens', async () => {
    let free = '';
    await listening(createNetServer(), 'http', async (url) => {
      free = url;
    });
    await saysOf(free, 'the connection is refused');
  });

  test('a host that has no address', () => saysOf('http://wallet.invalid', 'the host name is not known to DNS'));
});

test('a wallet that repeats the secret does not bring it into what is printed or written', async () => {
  const wallet = await openEchoWallet(SECRET);
  try {
    const { status, out, err } = await check(wallet.url, '--group', 'replies', ...reportWords());
    expect(status).toBe(1);
    for (const text of [out, err, ...reports()]) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(encodeURIComponent(SECRET));
    }
  } finally {
    await wallet.close();
  }
});
