/** How long a reel takes to reach its speed, and to fall back into its place. */
const RAMP_MS = 180;
const SETTLE_MS = 170;

interface Pace {
  /** Symbols a second. */
  speed: number;
  /** How far it falls past its place, in symbols. */
  bounce: number;
  rows: number;
}

type Phase =
  | { kind: 'still' }
  | { kind: 'turning'; from: number; since: number }
  | { kind: 'landing'; from: number; since: number; place: number; fallMs: number };

/**
 * Where a reel is as time goes by, in symbols that have passed: it gathers speed, turns, and slows down evenly to a whole
 * number, past which it falls a little.
 */
export function makeReelMotion({ speed, bounce, rows }: Pace) {
  let phase: Phase = { kind: 'still' };
  let position = 0;

  function turned(ms: number): number {
    const passed = ms < RAMP_MS ? (ms * ms) / (2 * RAMP_MS) : ms - RAMP_MS / 2;
    return (passed * speed) / 1000;
  }

  function landing({ from, since, place, fallMs }: Extract<Phase, { kind: 'landing' }>, now: number): number {
    const ms = now - since;
    const lowest = place + bounce;
    if (ms < fallMs) return lowest - (lowest - from) * (1 - ms / fallMs) ** 2;
    const back = Math.min(1, (ms - fallMs) / SETTLE_MS);
    if (back === 1) phase = { kind: 'still' };
    return place + (bounce * (1 + Math.cos(Math.PI * back))) / 2;
  }

  return {
    turn(now: number): void {
      phase = { kind: 'turning', from: position, since: now };
    },
    /** Brings it to a stop. @returns the whole number it will stand on: nothing of what is seen now is seen then. */
    land(now: number): number {
      const from = this.at(now);
      const place = Math.ceil(from) + rows + 1;
      phase = { kind: 'landing', from, since: now, place, fallMs: (2000 * (place + bounce - from)) / speed };
      return place;
    },
    at(now: number): number {
      if (phase.kind === 'turning') position = phase.from + turned(now - phase.since);
      if (phase.kind === 'landing') position = landing(phase, now);
      return position;
    },
    /** Whether symbols pass too fast to be made out. */
    isBlurred: (now: number): boolean =>
      phase.kind === 'turning'
        ? now - phase.since > RAMP_MS / 2
        : phase.kind === 'landing' && now - phase.since < phase.fallMs * 0.55,
    isStill: (): boolean => phase.kind === 'still',
    isTurning: (): boolean => phase.kind === 'turning',
  };
}
