import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from './rounds.ts';

interface Frame {
  functionName: string;
  url: string;
  lineNumber: number;
}

interface CpuProfile {
  nodes: { id: number; callFrame: Frame }[];
  samples: number[];
  timeDeltas: number[];
}

const MOST = 30;
const NOT_WORK = new Set(['(idle)', '(root)']);

/** The flags with which Node writes a CPU profile when it ends. */
export const profileFlags = (folder: string, name: string): string[] => [
  '--cpu-prof',
  `--cpu-prof-dir=${folder}`,
  `--cpu-prof-name=${name}.cpuprofile`,
  '--cpu-prof-interval=500',
];

/** Prints where the newest profile's time went, by its own time: by package first, then by function. */
export function printProfile(folder: string, title: string): void {
  const file = readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .at(-1);
  if (!file) throw new Error(`There is no profile in ${folder}`);
  const profile: CpuProfile = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const byPlace = new Map<string, number>();
  const byFunction = new Map<string, number>();
  let total = 0;
  profile.samples.forEach((id, index) => {
    const frame = frames.get(id);
    const microseconds = profile.timeDeltas[index] ?? 0;
    if (!frame || NOT_WORK.has(frame.functionName)) return;
    total += microseconds;
    add(byPlace, placeOf(frame), microseconds);
    add(byFunction, `${frame.functionName || '(anonymous)'}  ${fileOf(frame)}`, microseconds);
  });
  print(`\n${title}: ${(total / 1e6).toFixed(1)} s of work, start included; own time\n${join(folder, file)}`);
  printShares(byPlace, total, 14);
  print('');
  printShares(byFunction, total, MOST);
}

function printShares(shares: Map<string, number>, total: number, most: number): void {
  for (const [name, microseconds] of [...shares].sort(([, a], [, b]) => b - a).slice(0, most)) {
    print(`  ${((100 * microseconds) / total).toFixed(1).padStart(5)} %  ${name}`);
  }
}

const add = (sums: Map<string, number>, name: string, value: number) => sums.set(name, (sums.get(name) ?? 0) + value);

/** The package, the room of src/ or the part of Node that a function belongs to. */
function placeOf({ url, functionName }: Frame): string {
  const dependency = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (dependency) return dependency;
  if (url.startsWith('node:')) return `node:${url.split(/[:/]/).at(url.includes('internal') ? 2 : 1)}`;
  const room = /\/((?:src|generated|bench)\/[^/]+)/.exec(url)?.[1];
  return room ?? (functionName.startsWith('(') ? functionName : 'native');
}

function fileOf({ url, lineNumber }: Frame): string {
  const file = /.*node_modules\/(.*)/.exec(url)?.[1] ?? url.replace(/^file:\/\/.*?\/(src|generated|bench)\//, '$1/');
  return file ? `${file}:${lineNumber + 1}` : '';
}
