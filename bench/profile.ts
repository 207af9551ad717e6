import { writeFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from './rounds.ts';

type Node = Profiler.ProfileNode & { parent?: Node };

const NOT_WORK = new Set(['(idle)', '(root)']);
const GARBAGE = '(garbage collector)';

/**
 * Keeps a CPU profile and prints where its time went: by package, where what Node itself does counts for whoever asked
 * for it, and by function, each its own time.
 */
export function printProfile(profile: Profiler.Profile, title: string): void {
  const file = join(tmpdir(), `bench-${process.pid}-${title.replaceAll(/\W+/g, '-')}.cpuprofile`);
  writeFileSync(file, JSON.stringify(profile));
  const nodes = linked(profile.nodes);
  const byPlace = new Map<string, number>();
  const byFunction = new Map<string, number>();
  let total = 0;
  profile.samples?.forEach((id, index) => {
    const node = nodes.get(id);
    const microseconds = profile.timeDeltas?.[index] ?? 0;
    if (!node || NOT_WORK.has(node.callFrame.functionName) || node.callFrame.url === 'node:inspector') return;
    total += microseconds;
    add(byPlace, placeOf(node), microseconds);
    add(byFunction, `${node.callFrame.functionName || '(anonymous)'}  ${fileOf(node)}`, microseconds);
  });
  print(`\n${title}: own time by package and by function   ${file}`);
  printShares(byPlace, total, 18);
  print('');
  printShares(byFunction, total, 25);
}

function linked(list: Profiler.ProfileNode[]): Map<number, Node> {
  const nodes = new Map<number, Node>(list.map((node) => [node.id, { ...node }]));
  for (const node of nodes.values()) {
    for (const id of node.children ?? []) {
      const child = nodes.get(id);
      if (child) child.parent = node;
    }
  }
  return nodes;
}

function printShares(shares: Map<string, number>, total: number, most: number): void {
  for (const [name, microseconds] of [...shares].sort(([, a], [, b]) => b - a).slice(0, most)) {
    print(`  ${((100 * microseconds) / total).toFixed(1).padStart(5)} %  ${name}`);
  }
}

const add = (sums: Map<string, number>, name: string, value: number) => sums.set(name, (sums.get(name) ?? 0) + value);

/** The package or the room of src/ on whose behalf a node ran; Node itself when there is none. */
function placeOf(node: Node): string {
  if (node.callFrame.functionName === GARBAGE) return GARBAGE;
  for (let at: Node | undefined = node; at; at = at.parent) {
    const { url } = at.callFrame;
    const dependency = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
    if (dependency) return dependency;
    const room = /\/((?:src|generated)\/[^/]+)/.exec(url)?.[1];
    if (room) return room;
  }
  return 'Node itself';
}

function fileOf({ callFrame: { url, lineNumber } }: Node): string {
  const file = /.*node_modules\/(.*)/.exec(url)?.[1] ?? url.replace(/^file:\/\/.*?\/(src|generated|bench)\//, '$1/');
  return file ? `${file}:${lineNumber + 1}` : '';
}
