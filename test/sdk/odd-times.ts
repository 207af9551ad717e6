import { setTimeout as delay } from 'node:timers/promises';
import type { Seen } from './bad-server.ts';
import { busy, type Case, catalog, inTurn, refusal, reset, well } from './odd-case.ts';

const launch = { call: 'createLaunchUrl', args: { symbol: 'vs20doghouse', external_player_id: 'p' } } as const;
const LATE_MS = 700;
/** Longer than a language's numbers, clocks or sleeps may count. */
const AGES = '18446744073709551615';

const afterPauses =
  (...leastMs: number[]) =>
  (seen: Seen[]) => {
    const pauses = seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0));
    return pauses.every((pause, index) => pause >= (leastMs[index] ?? 0))
      ? undefined
      : `it was asked again after ${pauses.map(Math.round).join(' and ')} ms, which is too soon`;
  };

/** When a call is given up, and when it is made again. */
export const oddTimes: readonly Case[] = [
  { name: 'a slow server', answer: () => {}, client: { timeout_ms: LATE_MS }, kinds: ['timeout'] },
  {
    name: 'a server that sends a byte now and then',
    answer: async (res) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      while (!res.destroyed) {
        res.write(' ');
        await delay(100);
      }
    },
    client: { timeout_ms: LATE_MS },
    kinds: ['timeout'],
  },
  {
    name: 'a slow server, for a client that would ask again',
    answer: () => {},
    client: { timeout_ms: LATE_MS, retries: 9 },
    kinds: ['timeout'],
    withinMs: 5 * LATE_MS,
  },
  {
    name: 'a server that is long in saying that it is busy: the time-out is that of all repetitions together',
    answer: async (res) => {
      await delay(LATE_MS / 2);
      busy(503)(res, 1);
    },
    client: { timeout_ms: LATE_MS, retries: 9 },
    kinds: ['timeout', 'refused'],
    requests: { atMost: 3 },
    withinMs: 5 * LATE_MS,
  },
  {
    name: 'a time-out of ages',
    answer: well,
    client: { timeout_ms: Number.MAX_SAFE_INTEGER },
    tells: catalog,
  },
  {
    name: 'busy, then well: asked again',
    answer: inTurn(busy(503), busy(502), well),
    client: { retries: 2 },
    requests: 3,
    tells: catalog,
    sent: afterPauses(90, 190),
  },
  {
    name: 'reset twice, then well: asked again, also where HTTP itself has repeated the first',
    answer: inTurn(reset, reset, well),
    client: { retries: 2 },
    requests: 3,
    tells: catalog,
    sent: (seen) => afterPauses(90)([seen[0], seen[2]].filter((each) => each !== undefined)),
  },
  {
    name: 'busy as often as it is asked',
    answer: busy(503),
    client: { retries: 2 },
    requests: 3,
    kinds: ['refused'],
    tells: { status: 503, detail: refusal.detail },
  },
  {
    name: 'too many requests: asked again when it is time',
    answer: inTurn(busy(429, { 'retry-after': '1' }), well),
    client: { retries: 1 },
    requests: 2,
    tells: catalog,
    sent: afterPauses(990),
  },
  ...['60', AGES].map((retryAfter) => ({
    name: `too many requests, and Retry-After is ${retryAfter}: not asked again, since the time-out is sooner`,
    answer: busy(429, { 'retry-after': retryAfter }),
    client: { retries: 2 },
    kinds: ['refused'] as const,
    tells: { status: 429 },
    withinMs: 5000,
  })),
  ...['-1', 'soon', '1e9', ''].map((retryAfter) => ({
    name: `too many requests, and Retry-After is "${retryAfter}", which says nothing`,
    answer: inTurn(busy(429, { 'retry-after': retryAfter }), well),
    client: { retries: 1 },
    requests: 2,
    tells: catalog,
    sent: afterPauses(90),
  })),
  {
    name: 'a 404 is not asked again',
    answer: busy(404),
    client: { retries: 2 },
    kinds: ['refused'],
    tells: { status: 404 },
  },
  {
    name: 'a launch is not asked again when the server is busy',
    ...launch,
    answer: busy(503),
    client: { retries: 3 },
    kinds: ['refused'],
    tells: { status: 503 },
  },
  { name: 'nor when the connection is reset', ...launch, answer: reset, client: { retries: 3 }, kinds: ['network'] },
];
