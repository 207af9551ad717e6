import type { Verb } from './validate.ts';

/** Milliseconds, or a range to draw from. */
export type Delay = number | { from: number; to: number };

/** What happens to a call. Contract of the control API: Act. */
export type Act = {
  delay_ms?: Delay;
  apply?: boolean;
  reply_delay_ms?: Delay;
  connection?: 'reset' | 'close' | 'hang';
  reject?: { error: string; message?: string };
  stale?: true;
  change?: Record<string, unknown>;
  remove?: string[];
  status?: number;
  body?: string;
  content_type?: string;
  redirect?: string;
  mangle?: 'cut' | 'duplicate_keys' | 'byte_order_mark' | 'gzip';
  pad_to_bytes?: number;
  bytes_per_second?: number;
};

/** Which calls. Contract of the control API: Match. */
export type Match = {
  leg?: Verb | Verb[];
  player?: string;
  transaction?: string;
  nth?: number;
  first?: number;
  every?: number;
  per?: 'transaction' | 'player';
  probability?: number;
  seed?: number;
};

/** A rule of what goes wrong, as JSON. Contract of the control API: Fault. */
export type Fault = { name?: string; match?: Match; act: Act; times?: number; for_ms?: number };

/** A fault, and what became of it. */
export type FaultState = Fault & { id: string; scenario?: string; seen: number; acted: number; spent: boolean };

/** What a fault looks at; an id is missing where the body has none. */
export type SeenCall = { verb: Verb; player: string | undefined; transaction: string | undefined };

/** The fault that a call met, and a number from 0 up to 1 that is the same whenever the same calls come. */
export type Met = { fault: FaultState; chance: number };

/** An ordered list of faults: the first that matches a call acts. */
export type Faults = {
  /** Before all others, in this order. */
  add(faults: Fault[], scenario?: string): void;
  replace(faults: Fault[], scenario?: string): void;
  /** Whether there was one. */
  remove(id: string): boolean;
  list(now: Date): FaultState[];
  isEmpty(): boolean;
  /** Judges one call against all faults, which counts it. */
  meet(call: SeenCall, now: Date): Met | undefined;
};

type Kept = { state: FaultState; firstAt?: number; counts: Map<string, number> };

/** Of so many transactions or players a fault counts the calls; then it forgets the oldest. */
const MOST_COUNTED = 10_000;

export function makeFaults(): Faults {
  let all: Kept[] = [];
  let made = 0;

  const keep = (faults: Fault[], scenario?: string): Kept[] =>
    faults.map((fault) => {
      made += 1;
      const state = { ...fault, id: `f${made}`, ...(scenario && { scenario }), seen: 0, acted: 0, spent: false };
      return { state, counts: new Map() };
    });

  return {
    add(faults, scenario) {
      all = [...keep(faults, scenario), ...all];
    },
    replace(faults, scenario) {
      all = keep(faults, scenario);
    },
    remove(id) {
      const before = all.length;
      all = all.filter(({ state }) => state.id !== id);
      return all.length < before;
    },
    list: (now) => all.map((kept) => ({ ...kept.state, spent: isSpent(kept, now) })),
    isEmpty: () => all.length === 0,
    meet(call, now) {
      let met: Met | undefined;
      for (const kept of all) {
        if (!isMeant(kept.state.match, call)) continue;
        kept.state.seen += 1;
        const isTurn = isTurnOf(kept.state.match, countOf(kept, call));
        if (met || !isTurn || isSpent(kept, now) || !byChance(kept.state)) continue;
        kept.state.acted += 1;
        kept.firstAt ??= now.getTime();
        met = { fault: kept.state, chance: drawn(kept.state, 'delay') };
      }
      return met;
    },
  };
}

function isSpent({ state: { times, for_ms, acted }, firstAt }: Kept, now: Date): boolean {
  if (times !== undefined && acted >= times) return true;
  return for_ms !== undefined && firstAt !== undefined && now.getTime() - firstAt >= for_ms;
}

function isMeant(match: Match | undefined, { verb, player, transaction }: SeenCall): boolean {
  if (match?.leg !== undefined && ![match.leg].flat().includes(verb)) return false;
  return isLike(match?.player, player) && isLike(match?.transaction, transaction);
}

const isLike = (pattern: string | undefined, id: string | undefined): boolean =>
  pattern === undefined || (id !== undefined && isGlob(pattern, id));

/** Whether a text is like a pattern of `*` and `?`; no text makes it slow. */
export function isGlob(pattern: string, text: string): boolean {
  const [wanted, given] = [[...pattern], [...text]];
  let [at, star, from] = [0, -1, 0];
  for (let i = 0; i < given.length; ) {
    if (wanted[at] === '*') {
      star = at;
      from = i;
      at += 1;
    } else if (at < wanted.length && (wanted[at] === '?' || wanted[at] === given[i])) {
      at += 1;
      i += 1;
    } else if (star >= 0) {
      at = star + 1;
      from += 1;
      i = from;
    } else return false;
  }
  return wanted.slice(at).every((rest) => rest === '*');
}

/** Which of the calls that are meant this one is: of all, or of those of its transaction or player. */
function countOf({ state, counts }: Kept, call: SeenCall): number {
  const per = state.match?.per;
  if (per === undefined) return state.seen;
  const key = call[per] ?? '';
  const count = (counts.get(key) ?? 0) + 1;
  counts.delete(key);
  counts.set(key, count);
  const [oldest = key] = counts.keys();
  if (counts.size > MOST_COUNTED) counts.delete(oldest);
  return count;
}

function isTurnOf(match: Match | undefined, count: number): boolean {
  const { nth, first, every } = match ?? {};
  if (nth !== undefined && count !== nth) return false;
  if (first !== undefined && count > first) return false;
  return every === undefined || count % every === 0;
}

const byChance = (state: FaultState): boolean =>
  state.match?.probability === undefined || drawn(state, 'match') < state.match.probability;

/** A number from 0 up to 1 for the call that was seen last, mixed as by MurmurHash3. */
function drawn({ match, seen }: FaultState, what: 'match' | 'delay'): number {
  let mixed =
    Math.imul((match?.seed ?? 1) ^ (what === 'match' ? 0 : 0x9e3779b9), 0x85ebca6b) ^ Math.imul(seen, 0xcc9e2d51);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
