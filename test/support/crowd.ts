import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { uniformBelow } from '../../src/domain/games/random.ts';
import { makePlay } from '../../web/game/play.ts';
import { makeRuntime, type RuntimeState } from '../../web/game/runtime.ts';
import { seededRandom } from './seeded-random.ts';
import { eventually } from './test-time.ts';

type Round = NonNullable<RuntimeState['round']>;

/** A round as a player was shown it; `balance` is the one of that round, where the reply names it. */
export interface Shown {
  sessionId: string;
  round: Round;
  balance: string | null;
}

interface Wish {
  /** The servers behind the balancer. */
  urls: string[];
  mgckeys: string[];
  seed: number;
  /** The longest pause before the next spin. */
  thinkMs: number;
}

export type Crowd = ReturnType<typeof gatherCrowd>;

/**
 * Players who spin on and on, each at a page of the game: its own code decides what is asked again, and under which
 * action_id. Each request goes to any of the servers, dead or alive.
 */
export function gatherCrowd({ urls, mgckeys, seed, thinkMs }: Wish) {
  const random = seededRandom(seed);
  const below = (n: number) => uniformBelow(random, n);
  const shown = new Map<string, Shown>();
  const tally = new Map<string, number>();
  const refusals: string[] = [];
  let settled = 0;
  let leaving = false;
  let scattered = false;

  const ask: typeof fetch = async (path, init) => {
    if (scattered) return GONE();
    const url = urls[below(urls.length)];
    try {
      const reply = await fetch(`${url}${path}`, init);
      const text = await reply.text();
      count(`HTTP ${reply.status}`);
      if (reply.status === 200) hear(JSON.parse(text).data, !String(path).endsWith('/init'));
      return new Response(text, { status: reply.status });
    } catch (error) {
      count(reasonOf(error));
      throw error;
    }
  };

  /** Keeps each state of each round that anyone was ever shown. */
  function hear({ session_id, round, balance }: RuntimeState, ofRound: boolean): void {
    if (!round) return;
    const one = { sessionId: session_id, round, balance: ofRound && round.state === 'settled' ? balance : null };
    const key = JSON.stringify(one);
    if (round.state === 'settled' && ofRound && !shown.has(key)) settled += 1;
    shown.set(key, one);
  }

  const count = (what: string) => void tally.set(what, (tally.get(what) ?? 0) + 1);

  async function sitDown(mgckey: string): Promise<void> {
    let again: (() => Promise<void>) | undefined;
    const play = makePlay({
      runtime: makeRuntime(mgckey, ask),
      sleep: (ms) => delay(ms / HASTE),
      newActionId: randomUUID,
      show(seen) {
        again = seen.kind === 'ended' ? seen.again : undefined;
        if (seen.kind === 'table' && seen.notice) refusals.push(seen.notice);
        if (seen.kind === 'ended' && !again) refusals.push(seen.detail);
      },
    });
    const toItsEnd = async (work: Promise<void>) => {
      for (await work; again; ) await again();
    };
    await toItsEnd(play.open());
    for (;;) {
      await delay(below(thinkMs + 1));
      if (leaving) return;
      await toItsEnd(play.spin({ coin: '0.10' }));
    }
  }

  let seated = mgckeys.length;
  const left = Promise.all(mgckeys.map((mgckey) => sitDown(mgckey).finally(() => (seated -= 1))));
  left.catch(() => {}); // Told by leave().
  return {
    /** Every state of every round that any player was shown. */
    shown: () => [...shown.values()],
    /** How many rounds have been shown as settled. */
    settled: () => settled,
    /** Resolves when so many have. @throws Error when they never do. */
    hasSettled: (enough: number) =>
      eventually(`${enough} rounds are settled`, async () => settled >= enough, LONGEST_WAIT_MS),
    /** What came back, and how often: statuses, and ends of connections. */
    tally: () => Object.fromEntries(tally),
    /** What players were told instead of a round. */
    refusals,
    /** No new spins; resolves when each player knows the end of the last one. @throws Error when that takes too long. */
    async leave(withinMs: number) {
      leaving = true;
      const late = delay(withinMs, 'late' as const, { ref: false });
      if ((await Promise.race([left, late])) === 'late')
        throw new Error(`After ${withinMs / 1000} s ${seated} players do not know the end of their last round`);
    },
    /** Ends everything at once: no page asks anything any more. */
    async scatter() {
      leaving = scattered = true;
      await left;
    },
  };
}

/** Players may have to wait for the leases of a server that died. */
const LONGEST_WAIT_MS = 60_000;

/** The page's patience is a person's. */
const HASTE = 4;

/** Ends a page. */
const GONE = () => new Response('{}', { status: 410 });

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
