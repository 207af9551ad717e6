import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Asked } from '../../src/services/diagnostics/ask.ts';
import type { Browser, OpenedPage } from '../../src/services/diagnostics/browser.ts';
import { Stopped } from '../../src/services/diagnostics/finding.ts';
import type { PointContext } from '../../src/services/diagnostics/point.ts';
import { apiKey } from '../../src/services/diagnostics/points/api-key.ts';
import { browser } from '../../src/services/diagnostics/points/browser.ts';
import { callbacks } from '../../src/services/diagnostics/points/callbacks.ts';
import { gameBaseUrl } from '../../src/services/diagnostics/points/game-base-url.ts';
import { health } from '../../src/services/diagnostics/points/health.ts';
import { returnFlow } from '../../src/services/diagnostics/points/return-flow.ts';
import type { Launched } from '../../src/services/diagnostics/test-player.ts';
import { inspectTls } from '../../src/services/diagnostics/tls.ts';
import type { Trial } from '../../src/services/diagnostics/wallet-trial.ts';
import { SELF_SIGNED } from '../support/self-signed.ts';

/** What the points make of a public name that leads elsewhere, of browsers, and of certificates. */

const OWN = 'http://localhost:3000';
const PUBLIC = 'https://games.example.com';
const CONTRACT = 'ab'.repeat(32);
const LOBBY = 'https://lobby.example.com/';
const NOW = new Date('2026-06-16T16:30:00Z');

const reply = (status: number, body: object = {}): Asked => ({ kind: 'reply', status, body: { ...body }, ms: 5 });
const healthy = reply(200, { version: '1.0.0', contract_sha256: CONTRACT });
const launched: Launched = {
  kind: 'launched',
  symbol: 'vs20doghouse',
  sessionId: 's1',
  url: `${PUBLIC}/gs2c/html5Game.do`,
  mgckey: 'k',
};

/** A server and a test player with whom nothing is wrong but what is wished. */
function context(wish: Partial<PointContext> & { answers?: Record<string, Asked> } = {}): PointContext {
  const { answers = {}, ...rest } = wish;
  let closed = false;
  const usual = {
    ownUrl: OWN,
    gameBaseUrl: PUBLIC,
    appEnv: 'production',
    contractSha256: CONTRACT,
    returnUrl: LOBBY,
    playerId: 'tester',
    operator: { operator_id: 'operator-a' },
    clock: () => NOW,
    signal: new AbortController().signal,
    ask: async (url: string) => answers[url] ?? (url.endsWith('/health') ? healthy : reply(200)),
    player: {
      key: async () => 'key',
      launch: async () => launched,
      runtime: async (verb: string) => {
        if (verb === 'init') return reply(closed ? 401 : 200);
        closed = true;
        return reply(200, { data: { return_url: LOBBY } });
      },
      openedAt: async () => NOW,
      leave: async () => {},
    },
    browser: async () => ({ kind: 'none' }),
    db: playersOn(),
  };
  return { ...usual, ...rest } as unknown as PointContext;
}

/** A database that knows how many sessions were opened on each device. */
function playersOn(counts: { desktop?: number; mobile?: number } = {}) {
  let device: 'desktop' | 'mobile' = 'desktop';
  const query = {
    selectFrom: () => query,
    select: () => query,
    where(column: string, _is: string, value: typeof device) {
      if (column === 'device') device = value;
      return query;
    },
    limit: () => ({ execute: () => Promise.resolve(Array(counts[device] ?? 0).fill({})) }),
  };
  return query;
}

describe('health', () => {
  test('passes at both names of the server', async () => {
    const { verdict, evidence } = await health.run(context());
    expect(verdict).toBe('passed');
    expect(evidence).toEqual([expect.stringContaining(OWN), expect.stringContaining(PUBLIC)]);
  });

  test.each([
    ['does not answer', { kind: 'nothing', why: 'the connection is refused' }, 'the connection is refused'],
    [
      'has no database',
      reply(503, { detail: 'The database does not answer' }),
      'HTTP 503, "The database does not answer"',
    ],
    ['is another version', reply(200, { contract_sha256: 'cd' }), 'has the contract cd, and this server has abab'],
  ] as [string, Asked, string][])('fails where the public name %s', async (_, answer, reason) => {
    const finding = await health.run(context({ answers: { [`${PUBLIC}/health`]: answer } }));
    expect(finding).toMatchObject({ verdict: 'failed', reason: expect.stringContaining(reason) });
    expect(finding.evidence).toHaveLength(1);
  });
});

describe('GAME_BASE_URL', () => {
  const valid = { kind: 'valid', subject: 'games.example.com', issuer: 'Some CA', protocol: 'TLSv1.3' } as const;
  const until = (day: string) => ({ inspectTls: async () => ({ ...valid, validTo: new Date(day) }) });

  test('passes with a certificate, and says when that is about to expire', async () => {
    const later = await gameBaseUrl.run(context(until('2026-09-01')));
    expect([later.verdict, later.evidence.at(-1)]).toEqual([
      'passed',
      'TLSv1.3, certificate of games.example.com by Some CA, valid until 2026-09-01',
    ]);
    const soon = await gameBaseUrl.run(context(until('2026-06-20')));
    expect(soon.evidence.at(-1)).toMatch(/valid until 2026-06-20, which is soon: renew it$/);
  });

  test('does not apply to development on http, and fails where it is missing', async () => {
    expect((await gameBaseUrl.run(context({ gameBaseUrl: OWN, appEnv: 'development' }))).verdict).toBe(
      'not-applicable',
    );
    const { verdict, reason } = await gameBaseUrl.run(context({ gameBaseUrl: undefined }));
    expect([verdict, reason]).toEqual(['failed', 'GAME_BASE_URL is not a valid https URL in production']);
  });

  test('fails with a certificate that signs itself', async () => {
    const server = createServer(SELF_SIGNED);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `https://localhost:${(server.address() as AddressInfo).port}`;
    try {
      const { verdict, reason } = await gameBaseUrl.run(context({ gameBaseUrl: base, inspectTls }));
      const why = `${base} cannot be trusted or reached: TLS fails: its certificate is self-signed`;
      expect([verdict, reason]).toEqual(['failed', why]);
    } finally {
      server.close();
    }
  });
});

test('a key that works here and not at the public name fails, with what was said there', async () => {
  const answers = { [`${PUBLIC}/api/provider/v1/games`]: reply(401, { detail: 'Missing or invalid API key' }) };
  const finding = await apiKey.run(context({ answers }));
  expect(finding).toMatchObject({ verdict: 'failed', remedy: 'Lead the public name to servers on this database' });
  expect(finding.reason).toContain('HTTP 401, "Missing or invalid API key"');
});

/** A browser whose pages come up as games, but for what is wished. */
const fakeBrowser = (pages: Partial<Record<'desktop' | 'mobile', Partial<OpenedPage>>> = {}) => {
  const left: string[] = [];
  const fake: Browser = {
    name: 'Chromium 1',
    open: async (_url, profile) => ({
      trouble: undefined,
      title: 'The Dog House',
      size: '1x1',
      ms: 1,
      console: [],
      picture: Buffer.from('picture'),
      pressClose: async () => LOBBY,
      leave: async () => void left.push(profile),
      ...pages[profile],
    }),
    close: async () => {},
  };
  return { left, browser: async () => ({ kind: 'browser' as const, browser: fake }) };
};

describe('the browser', () => {
  test('opens launch_url on desktop and mobile, with a picture of each', async () => {
    const fake = fakeBrowser();
    const finding = await browser.run(context({ browser: fake.browser }));
    expect(finding).toMatchObject({ verdict: 'passed', pictures: [{ name: 'desktop' }, { name: 'mobile' }] });
    expect(fake.left).toEqual(['desktop', 'mobile']);
  });

  test('fails on one of them, and is judged on both', async () => {
    const fake = fakeBrowser({ mobile: { trouble: 'the page was answered with HTTP 502' } });
    const finding = await browser.run(context({ browser: fake.browser }));
    expect(finding).toMatchObject({ verdict: 'failed', reason: 'On mobile: the page was answered with HTTP 502' });
    expect(finding.evidence.join('\n')).toMatch(/desktop 1x1[\s\S]*mobile 1x1/);
    expect(fake.left).toHaveLength(2);
  });

  test('fails when the page came up and the server saw no session opened', async () => {
    const wish = context({ browser: fakeBrowser().browser });
    wish.player.openedAt = async () => null;
    expect((await browser.run(wish)).reason).toContain('the session was not opened');
  });

  test('that does not start is told of', async () => {
    const broken = async () => ({ kind: 'broken' as const, why: 'The browser /x does not start: no' });
    expect(await browser.run(context({ browser: broken }))).toMatchObject({
      verdict: 'failed',
      reason: 'The browser /x does not start: no',
    });
  });

  test.each([
    [{ desktop: 3, mobile: 1 }, 'passed', undefined],
    [
      { desktop: 3 },
      'not-shown',
      'No browser is installed here, and no player has opened a game on mobile in the last 30 days',
    ],
    [
      {},
      'not-shown',
      'No browser is installed here, and no player has opened a game on desktop or mobile in the last 30 days',
    ],
  ])('where none is installed, what players opened decides: %j', async (counts, verdict, reason) => {
    const finding = await browser.run(context({ db: playersOn(counts) as unknown as PointContext['db'] }));
    expect([finding.verdict, finding.reason]).toEqual([verdict, reason]);
  });
});

describe('the callbacks', () => {
  const debit = {
    id: 'debit-takes',
    group: 'debit',
    level: 'required',
    verdict: 'passed',
    exchanges: [],
    shown_by: null,
  };
  const trialOf = (difference: string | null, found = '') =>
    trialWith([found === '' ? debit : { ...debit, verdict: 'not-run', found }], difference);
  const trialWith = (cases: object[], difference: string | null, trouble: string | null = null) => {
    const balance = { before: '10.00', difference, summary: 'The player has what is said here.' };
    const report = { url: 'http://wallet', player_id: 'tester', currency: 'USD', trouble, balance, cases };
    return context({ walletTrial: async () => ({ kind: 'report', report }) as unknown as Trial });
  };

  test('pass at net zero alone', async () => {
    expect((await callbacks.run(trialOf('0.00'))).verdict).toBe('passed');
    for (const difference of ['-1.00', null]) {
      const { verdict, reason } = await callbacks.run(trialOf(difference));
      expect([verdict, reason]).toEqual([
        'failed',
        'The run did not end at net zero: The player has what is said here.',
      ]);
    }
  });

  test('are not judged by a run that was stopped', async () => {
    await expect(callbacks.run(trialOf('0.00', 'not run: the run was stopped'))).rejects.toThrow(Stopped);
    expect((await callbacks.run(trialOf('0.00', 'not run: the time'))).verdict).toBe('failed');
  });

  test('of a player whom the wallet does not know ask for another player first', async () => {
    const trouble = 'It was answered with HTTP 404: is the player one of this wallet?';
    const failing = { ...debit, verdict: 'failed', found: 'HTTP 404' };
    const { remedy } = await callbacks.run(trialWith([failing], '0.00', trouble));
    expect(remedy).toMatch(/^Name a player of this wallet with --player/);
  });

  test('that were not run for want of time are said to be that, and nothing is accused', async () => {
    const late = { ...debit, verdict: 'not-run', found: 'not run: the time', because: 'The unit is wrong.' };
    const ran = { ...debit, exchanges: [{ ms: 700 }, { ms: 1300 }] };
    const finding = await callbacks.run(trialWith([ran, late, late], '0.00'));
    expect(finding.reason).toBe('The wallet answers too slowly, 1000 ms on average: 2 cases were not run');
    expect(finding.remedy).not.toContain('cause');
    const wrong = { ...debit, id: 'debit-zero', title: 'Zero', verdict: 'failed', found: 'HTTP 422', because: 'Why.' };
    expect((await callbacks.run(trialWith([late, wrong, late], '0.00'))).reason).toBe(
      'Not so: Zero (debit/debit-zero; found HTTP 422), and 2 cases were not run',
    );
  });
});

describe('closing', () => {
  test('leads back to the lobby, by the word of the server and in a browser', async () => {
    const { verdict, evidence } = await returnFlow.run(context({ browser: fakeBrowser().browser }));
    expect(verdict).toBe('passed');
    expect(evidence).toEqual([
      expect.stringContaining(`leads to ${LOBBY}`),
      expect.stringContaining(`goes to ${LOBBY}`),
    ]);
  });

  test.each([
    [undefined, 'it goes nowhere'],
    ['https://elsewhere.example.com/', 'it goes to https://elsewhere.example.com/'],
  ])('fails when the browser is not sent there but to %s', async (went, why) => {
    const fake = fakeBrowser({ desktop: { pressClose: async () => went } });
    const { reason } = await returnFlow.run(context({ browser: fake.browser }));
    expect(reason).toBe(`Pressing Close does not go to ${LOBBY}: ${why}`);
    expect(fake.left).toEqual(['desktop']);
  });

  test('fails when the session goes on', async () => {
    const wish = context();
    wish.player.runtime = async () => reply(200, { data: { return_url: LOBBY } });
    expect((await returnFlow.run(wish)).reason).toBe('The session goes on after it was closed: HTTP 200');
  });

  test('fails when another return_url comes back, and when a launch with it is refused', async () => {
    const other = context({ returnUrl: 'https://other.example.com/' });
    expect((await returnFlow.run(other)).reason).toBe(
      `Closing leads to ${LOBBY}, and not to https://other.example.com/`,
    );
    const refused = context();
    refused.player.launch = async () => ({ kind: 'refused', why: 'HTTP 400, "return_url must be an https URL"' });
    expect((await returnFlow.run(refused)).reason).toContain('is refused: HTTP 400, "return_url must be');
    expect((await returnFlow.run(context({ returnUrl: undefined }))).reason).toBe(
      'There is no return_url to come back to',
    );
  });
});
