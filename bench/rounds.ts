/** What one turn of a contestant gave. */
export interface Turn {
  perSecond: number;
  /** CPU microseconds for each reply, by process. */
  cpu?: Record<string, number>;
}

export interface Contestant {
  name: string;
  turn(seconds: number): Promise<Turn>;
  /** The ratio of ours to this peer that we aim at. */
  aim?: number;
  /** A process that works for it as it does for ours, so that its CPU time counts on both sides. */
  shared?: string;
}

export interface Plan {
  rounds: number;
  seconds: number;
  /** At most so many turns to warm a contestant up. */
  warmUps: number;
}

/** Runs ours and their peers in turns, A B C A B C ..., and prints ours as a ratio to each peer of the same round. */
export async function compare(title: string, ours: Contestant[], peers: Contestant[], plan: Plan) {
  const { rounds, seconds } = plan;
  const all = [...ours, ...peers];
  const turns = new Map<Contestant, Turn[]>(all.map((contestant) => [contestant, []]));
  for (const contestant of all) await warmUp(contestant, plan);
  for (let round = 1; round <= rounds; round += 1) {
    for (const contestant of all) {
      const turn = await contestant.turn(seconds);
      turns.get(contestant)?.push(turn);
      progress(`${title}: round ${round} of ${rounds}, ${contestant.name} ${Math.round(turn.perSecond)}/s`);
    }
  }
  progress('');
  print(`\n${title}   (${rounds} rounds of ${seconds} s each in turns; ratios are min - median - max over the rounds)`);
  for (const one of ours) printTurns(one.name, turns.get(one) ?? []);
  for (const peer of peers) {
    printTurns(peer.name, turns.get(peer) ?? []);
    for (const one of ours) printRatios([one, turns.get(one) ?? []], [peer, turns.get(peer) ?? []]);
  }
}

function printRatios([ours, own]: [Contestant, Turn[]], [peer, theirs]: [Contestant, Turn[]]): void {
  const ratios = own.map((turn, round) => turn.perSecond / (theirs[round]?.perSecond ?? Number.NaN));
  const aim = peer.aim === undefined ? '' : `   aim ${peer.aim}`;
  print(`      ${ours.name} / ${peer.name}   ${spread(ratios)}${aim}`);
  const cpu = own.map((turn, round) => cpuOf(peer, theirs[round], peer) / cpuOf(ours, turn, peer));
  if (cpu.every((ratio) => ratio > 0 && Number.isFinite(ratio))) print(`      the same by CPU time: ${spread(cpu)}`);
}

/** What one reply costs a contestant: the limits of the load generator, and of who else runs, do not touch it. */
function cpuOf({ name }: Contestant, turn: Turn | undefined, { shared }: Contestant): number {
  const processes = shared ? [name, shared] : [name];
  return processes.reduce((sum, process) => sum + (turn?.cpu?.[process] ?? Number.NaN), 0);
}

/** Code that has run a few thousand times is compiled for speed; until then a server is measured while it starts. */
const WARM_REPLIES = 10_000;

/** Lets a contestant run until its code is warm, or for as long as the plan allows. */
export async function warmUp(contestant: Contestant, { seconds, warmUps }: Plan): Promise<void> {
  let replies = 0;
  for (let turn = 0; turn < warmUps && replies < WARM_REPLIES; turn += 1) {
    const { perSecond } = await contestant.turn(seconds);
    replies += perSecond * seconds;
    progress(`warming up ${contestant.name}: ${Math.round(perSecond)}/s`);
  }
}

function printTurns(name: string, turns: Turn[]): void {
  const speeds = turns.map(({ perSecond }) => perSecond);
  const processes = Object.keys(turns[0]?.cpu ?? {});
  const cpu = processes.map(
    (process) => `${process} ${median(turns.map((turn) => turn.cpu?.[process] ?? 0)).toFixed(0)}`,
  );
  print(`  ${name.padEnd(10)} ${spread(speeds, 0)} /s${cpu.length > 0 ? `   CPU us a reply: ${cpu.join(', ')}` : ''}`);
}

/** The value that this share of them is not above. */
export const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

/** `min - median - max`. */
export function spread(values: number[], digits = 2): string {
  return [Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(digits)).join(' - ');
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** One line that is written over on a terminal; plain lines elsewhere. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
  else if (text) process.stderr.write(`${text}\n`);
}
