import { makePlay, type Shown } from '../../web/game/play.ts';
import type { Answer, Round, RuntimeState } from '../../web/game/runtime.ts';

type Reply = Answer<RuntimeState>;
const UNKNOWN: Reply = { kind: 'unknown' };
const refused = (status: number, detail: string): Reply => ({ kind: 'refused', status, detail });

test('an opened session shows its table, and a spin its round', async () => {
  const game = play({ init: [table(null)], spin: [table('settled')] });
  await game.open();
  await game.spin({ coin: '0.10' });
  expect(game.calls).toEqual(['init', 'spin action-1 0.10']);
  expect(game.shown.map(summary)).toEqual(['table null', 'spinning', 'table settled']);
});

test('a spin without an answer is asked for again by the same action_id, never by a new one', async () => {
  const game = play({ init: [table(null)], spin: [UNKNOWN, UNKNOWN, table('settled')] });
  await game.open();
  await game.spin({ coin: '0.20' });
  expect(game.calls.slice(1)).toEqual(Array(3).fill('spin action-1 0.20'));
  expect(game.shown.map(summary).slice(1)).toEqual(['spinning', 'unreachable', 'unreachable', 'table settled']);
  await game.spin({ coin: '0.20' });
  expect(game.calls.at(-1)).toBe('spin action-2 0.20');
});

test('when patience ends, trying again still asks for the same spin', async () => {
  const game = play({ init: [table(null)], spin: [...Array(7).fill(UNKNOWN), table('settled')] });
  await game.open();
  await game.spin({ coin: '0.10' });
  const end = game.shown.at(-1);
  expect(end).toMatchObject({ kind: 'ended', detail: expect.stringContaining('never played twice') });
  if (end?.kind === 'ended') await end.again?.();
  expect(new Set(game.calls.slice(1))).toEqual(new Set(['spin action-1 0.10']));
  expect(game.shown.map(summary).slice(-2)).toEqual(['spinning', 'table settled']);
});

test('waits between attempts grow, and are bounded', async () => {
  const game = play({ init: [...Array(6).fill(UNKNOWN), table(null)] });
  await game.open();
  expect(game.waits).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
});

test('a pending round is followed to its end, over lost connections too', async () => {
  const game = play({
    init: [table(null)],
    spin: [table('pending')],
    round: [table('pending'), UNKNOWN, table('rolled_back')],
  });
  await game.open();
  await game.spin({ coin: '0.10' });
  expect(game.calls.slice(2)).toEqual(Array(3).fill('round r'));
  expect(game.shown.map(summary).slice(2)).toEqual(['table pending', 'table pending', 'table rolled_back']);
});

test('a round found pending on opening is continued', async () => {
  const game = play({ init: [table('pending')], round: [table('settled')] });
  await game.open();
  expect(game.calls).toEqual(['init', 'round r']);
  expect(game.shown.map(summary)).toEqual(['table pending', 'table settled']);
});

test('a round that another page opened is told, then followed; its result stands without the notice', async () => {
  const game = play({
    init: [table(null), table('pending')],
    spin: [refused(409, 'Round 38c1f7569505 is still open')],
    round: [table('settled')],
  });
  await game.open();
  await game.spin({ coin: '0.10' });
  expect(game.calls).toEqual(['init', 'spin action-1 0.10', 'init', 'round r']);
  const notices = game.shown.map((shown) => (shown.kind === 'table' ? shown.notice : shown.kind));
  expect(notices).toEqual([
    undefined,
    'spinning',
    'Another spin of yours was under way, so this one was not played.',
    undefined,
  ]);
});

test.each([401, 410])('a session that is over (%i) ends the page with the reason', async (status) => {
  const game = play({ init: [table(null)], spin: [refused(status, 'This link has expired')] });
  await game.open();
  await game.spin({ coin: '0.10' });
  expect(game.shown.at(-1)).toEqual({ kind: 'ended', detail: 'This link has expired' });
});

test('another refusal is told at the table, where the player may spin again', async () => {
  const game = play({ init: [table(null)], spin: [refused(403, 'Operator is not active'), table('settled')] });
  await game.open();
  await game.spin({ coin: '0.10' });
  expect(game.shown.at(-1)).toMatchObject({ kind: 'table', notice: 'Operator is not active' });
  await game.spin({ coin: '0.10' });
  expect(summary(game.shown.at(-1))).toBe('table settled');
});

test('a refused opening ends the page; one without an answer offers another try', async () => {
  const closed = play({ init: [refused(401, 'This launch link is not valid')] });
  await closed.open();
  expect(closed.shown.at(-1)).toEqual({ kind: 'ended', detail: 'This launch link is not valid', again: undefined });
  const silent = play({ init: [...Array(7).fill(UNKNOWN), table(null)] });
  await silent.open();
  const end = silent.shown.at(-1);
  if (end?.kind === 'ended') await end.again?.();
  expect(silent.shown.map(summary).slice(-2)).toEqual(['opening', 'table null']);
});

test('a second press while a spin is out is no second spin', async () => {
  const game = play({ init: [table(null)], spin: [table('settled')] });
  await game.open();
  await Promise.all([game.spin({ coin: '0.10' }), game.spin({ coin: '0.10' }), game.spin({ coin: '0.10' })]);
  expect(game.calls).toEqual(['init', 'spin action-1 0.10']);
});

test('the next spin waits until the player has seen the last one', async () => {
  const curtain = Promise.withResolvers<void>();
  const game = play({ init: [table(null)], spin: [table('settled'), table('settled')] }, ({ kind }) =>
    kind === 'table' && game.calls.length === 2 ? curtain.promise : undefined,
  );
  await game.open();
  const first = game.spin({ coin: '0.10' });
  await game.spin({ coin: '0.10' });
  expect([game.isBusy(), game.calls]).toEqual([true, ['init', 'spin action-1 0.10']]);
  curtain.resolve();
  await first;
  await game.spin({ coin: '0.10', option: 'buy' });
  expect(game.calls.at(-1)).toBe('spin action-2 0.10 buy');
});

/** A play against scripted replies; it records every call, every wait and everything shown. */
function play(
  script: { init: Reply[]; spin?: Reply[]; round?: Reply[] },
  seen: (shown: Shown) => Promise<void> | undefined = () => undefined,
) {
  const calls: string[] = [];
  const waits: number[] = [];
  const shown: Shown[] = [];
  const answer = (verb: 'init' | 'spin' | 'round', ...words: string[]) => {
    calls.push([verb, ...words].join(' '));
    return Promise.resolve(script[verb]?.shift() ?? table('settled'));
  };
  let actions = 0;
  const game = makePlay({
    runtime: {
      init: () => answer('init'),
      spin: ({ action_id, coin, option }) => answer('spin', action_id, coin, ...(option ? [option] : [])),
      round: (action_id) => answer('round', action_id),
    },
    sleep: async (ms) => {
      waits.push(ms);
    },
    newActionId: () => `action-${++actions}`,
    async show(one) {
      shown.push(one);
      await seen(one);
    },
  });
  return { ...game, calls, waits, shown };
}

function table(state: Round['state'] | null): Reply {
  const round = state && {
    action_id: 'r',
    state,
    stake: '2.00',
    win: '0.00',
    coin: '0.10',
    option: null,
    message: state,
    outcome: null,
  };
  const facts = { title: 'The Dog House', look: 'vs20doghouse', lines: 20, rtp: 96.51, reels: 5, rows: 3 };
  const game = { ...facts, coins: ['0.10'], options: [], rules: null };
  const session = { session_id: 's', symbol: 'vs20doghouse', currency: 'USD', balance: '1000.00', coin: '0.10' };
  return { kind: 'ok', data: { ...session, round, game, return_url: null, expires_at: '2030-01-01T00:00:00Z' } };
}

const summary = (shown: Shown | undefined): string =>
  shown?.kind === 'table' ? `table ${shown.state.round?.state ?? null}` : String(shown?.kind);
