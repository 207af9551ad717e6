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
}

export interface Plan {
  rounds: number;
  seconds: number;
  /** At most so many turns to warm a contestant up. */
  warmUps: number;
}

/** Runs ours and its peers in turns, A B C A B C ..., and prints ours as a ratio to each peer of the same round. */
export async function compare(title: string, ours: Contestant, peers: Contestant[], plan: Plan) {
  const { rounds, seconds } = plan;
  const all = [ours, ...peers];
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
  const own = turns.get(ours) ?? [];
  printTurns(ours.name, own);
  for (const peer of peers) {
    const theirs = turns.get(peer) ?? [];
    printTurns(peer.name, theirs);
    const ratios = own.map((turn, round) => turn.perSecond / (theirs[round]?.perSecond ?? Number.NaN));
    const aim = peer.aim === undefined ? '' : `   aim ${peer.aim}`;
    print(`      ${ours.name} / ${peer.name}   ${spread(ratios)}${aim}`);
    const cpu = cpuRatio(own, theirs, ours.name, peer.name);
    if (cpu) print(`      the same by CPU a reply: ${cpu}`);
  }
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

/** Ours to theirs in what the server process alone can do with one CPU: the load generator's limits do not touch it. */
function cpuRatio(own: Turn[], theirs: Turn[], ourName: string, theirName: string): string | undefined {
  const ratios = own.map((turn, round) => (theirs[round]?.cpu?.[theirName] ?? 0) / (turn.cpu?.[ourName] ?? 0));
  return ratios.every((ratio) => ratio > 0 && Number.isFinite(ratio)) ? spread(ratios) : undefined;
}

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
