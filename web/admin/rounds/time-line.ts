import type { Attempt, AuditEntry, RecordedCall, RoundRecord, RoundState } from './round-api.ts';

/** Something that happened to a round: it entered a state, an attempt of a call was made, somebody of the staff acted. */
export type Moment =
  | { kind: 'state'; at: string | null; state: RoundState }
  | { kind: 'attempt'; at: string | null; call: RecordedCall; attempt: Attempt }
  | { kind: 'deed'; at: string; entry: AuditEntry };

interface Placed {
  /** ms since 1970; where it is not known, that of what it stands beside. */
  time: number;
  /** Of two things in the same millisecond, what led to the other has the smaller one. */
  cause: number;
  moment: Moment;
}

type Story = Pick<RoundRecord, 'states' | 'calls' | 'audit'>;

/** All that happened to a round, in the order it did. */
export function timeLine(story: Story): Moment[] {
  const states = placedStates(story);
  const placed = [...states, ...placedAttempts(story, states), ...placedDeeds(story, states)];
  return placed.sort((a, b) => a.time - b.time || a.cause - b.cause).map(({ moment }) => moment);
}

/** A state whose time is not known stands as late as it may: right before the one that followed. */
function placedStates({ states }: Story): Placed[] {
  return states.map(({ state, at }, n) => {
    const known = states.slice(n).find((each) => each.at !== null)?.at;
    const time = known ? Date.parse(known) : Number.POSITIVE_INFINITY;
    return { time, cause: 2 * n, moment: { kind: 'state', at, state } };
  });
}

function placedAttempts({ calls }: Story, states: readonly Placed[]): Placed[] {
  return calls.flatMap((call) => {
    let time = Date.parse(call.created_at);
    return call.made.map((attempt): Placed => {
      time = attempt.sent_at === null ? time : Date.parse(attempt.sent_at);
      const cause = 2 * stateDuring(call, time, states) + 1;
      return { time, cause, moment: { kind: 'attempt', at: attempt.sent_at, call, attempt } };
    });
  });
}

/** Which state an attempt was made in: the last so far that waits for its leg. */
function stateDuring({ leg }: RecordedCall, time: number, states: readonly Placed[]): number {
  const waiting = `${leg.toUpperCase()}_PENDING`;
  return states.findLastIndex(
    (each) => each.time <= time && each.moment.kind === 'state' && each.moment.state === waiting,
  );
}

function placedDeeds({ audit }: Story, states: readonly Placed[]): Placed[] {
  return audit.map((entry) => {
    const time = Date.parse(entry.at);
    const cause = 2 * states.findLastIndex((each) => each.time === time) - 0.5;
    return { time, cause, moment: { kind: 'deed', at: entry.at, entry } };
  });
}

/** How long after the beginning something was: `+0.412 s`, `+3 min 20 s`. */
export function elapsed(from: string, at: string): string {
  const ms = Date.parse(at) - Date.parse(from);
  return `+${duration(Math.max(ms, 0))}`;
}

export function duration(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(3)} s`;
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days ${hours % 24} h`;
}

/** Whether the wallet call may be sent again by hand, as far as can be seen from here; the API decides. */
export const mayBeSentAgain = ({ state, leg }: RecordedCall, round: RoundState): boolean =>
  state === 'PENDING' || (state === 'GIVEN_UP' && leg !== 'debit' && round === 'MANUAL');
