import { Refusal } from '../../src/domain/refusal.ts';
import type { Dice } from './dice.ts';
import type { Judge } from './judge.ts';
import type { Scheduler } from './scheduler.ts';
import { ConnectionLost, type Server } from './server.ts';

export interface Seat {
  name: string;
  playerId: string;
  sessionId: string;
  mgckey: string;
  coin: string;
}

interface Needs {
  scheduler: Scheduler;
  dice: Dice;
  judge: Judge;
  /** A server that answers now; undefined when none does. */
  anyServer: () => Server | undefined;
  /** Players begin nothing new once the network has healed. */
  isOver: () => boolean;
}

const PATIENCE_MS = 14_000;
const MOST_TRIES = 4;

type View = Awaited<ReturnType<Server['spin']>>;
type Round = NonNullable<View['round']>;

/** Plays its spins, asks again with the same action_id when it hears nothing, and sometimes when it does. */
export async function play(needs: Needs, seat: Seat, spins: number): Promise<void> {
  const { scheduler, dice, isOver } = needs;
  const wait = (ms: number) => new Promise<void>((resolve) => void scheduler.after(ms, undefined, resolve));
  for (let spin = 0; spin < spins; spin += 1) {
    await wait(dice.below(3000));
    const actionId = `${seat.name}-spin-${spin}`;
    for (let attempt = 0; attempt < MOST_TRIES && !isOver(); attempt += 1) {
      // A double click, or a page that was loaded again: the same action twice at once, to whichever server.
      if (dice.chance(0.2)) void ask(needs, seat, actionId);
      if (dice.chance(0.1)) void reopen(needs, seat);
      const ended = await ask(needs, seat, actionId);
      if (ended && dice.chance(0.85)) break;
      await wait(dice.below(2000));
    }
  }
}

/** One request for a spin. @returns whether its round has ended. */
async function ask(needs: Needs, seat: Seat, actionId: string): Promise<boolean> {
  const { judge } = needs;
  const { mgckey, coin, sessionId } = seat;
  const view = await request(needs, seat, `spins ${actionId}`, (server) =>
    server.spin({ mgckey, coin, action_id: actionId }),
  );
  const round = view?.round;
  if (!round) return false;
  const stored = judge.round(sessionId, actionId);
  if (round.action_id !== actionId || !stored)
    judge.violated(`${seat.name} asked for ${actionId} and got ${round.action_id}`);
  if (round.state === 'settled') judgeShown(needs, seat, round);
  return round.state !== 'pending';
}

const shown = new WeakMap<Judge, Map<string, string>>();

/** Invariant 6 as the player sees it: whatever is asked again, the reels are the same. */
function judgeShown({ judge }: Needs, seat: Seat, round: Round): void {
  const all = shown.get(judge) ?? new Map<string, string>();
  shown.set(judge, all);
  const key = `${seat.sessionId} ${round.action_id}`;
  const said = JSON.stringify([round.win, round.outcome]);
  if ((all.get(key) ?? said) !== said)
    judge.violated(`invariant 6: ${key} was shown as ${all.get(key)}, now as ${said}`);
  all.set(key, said);
}

/** Invariant 9 as the player sees it: the game, reopened, shows the round that is open. */
async function reopen(needs: Needs, seat: Seat): Promise<void> {
  const { judge } = needs;
  const open = judge.openRoundOf(seat.sessionId);
  const view = await request(needs, seat, 'reopens the game', (server) => server.gameSession.init(seat.mgckey));
  if (!view || !open) return;
  const seen = view.round && judge.round(seat.sessionId, view.round.action_id);
  if (!seen || seen.seq < open.seq)
    judge.violated(`invariant 9: ${seat.name} reopened the game and did not see round ${open.seq}`);
}

/** Asks a server; undefined when it refuses, fails, dies, or takes too long. */
async function request(
  { scheduler, anyServer, judge }: Needs,
  seat: Seat,
  what: string,
  make: (server: Server) => Promise<View>,
): Promise<View | undefined> {
  const server = anyServer();
  if (!server) return undefined;
  scheduler.note(seat.name, `${what} on ${server.process.name}`);
  const outOfPatience = new Promise<undefined>((resolve) => {
    scheduler.after(PATIENCE_MS, undefined, () => resolve(undefined));
  });
  const reply = make(server).catch((error: unknown) => {
    const expected =
      error instanceof ConnectionLost || (error instanceof Refusal && ['conflict', 'busy'].includes(error.kind));
    if (!expected) judge.violated(`${seat.name} was told: ${error}`);
    scheduler.note(seat.name, `hears: ${error}`);
    return undefined;
  });
  const view = await Promise.race([reply, outOfPatience]);
  if (view?.round) scheduler.note(seat.name, `sees ${view.round.action_id} ${view.round.state}, win ${view.round.win}`);
  return view;
}
