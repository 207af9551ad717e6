import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/**
 * The CPU seconds that a process has used so far, and with `children` those of its children, alive and reaped.
 * From /proc, so undefined where there is none.
 */
export function cpuSeconds(pid: number, { children = false } = {}): number | undefined {
  const stat = statOf(pid);
  if (!stat) return undefined;
  const own = stat.user + stat.system;
  if (!children) return own / TICKS_PER_SECOND;
  const alive = processIds().map(statOf);
  const theirs = alive
    .filter((other) => other?.parent === pid)
    .map((other) => (other?.user ?? 0) + (other?.system ?? 0));
  return (own + stat.reaped + theirs.reduce((sum, ticks) => sum + ticks, 0)) / TICKS_PER_SECOND;
}

/** The CPU seconds that the children of this process used which have ended. */
export const reapedSeconds = (): number | undefined => {
  const stat = statOf(process.pid);
  return stat && stat.reaped / TICKS_PER_SECOND;
};

/** The resident memory of a process in MB (10^6 bytes); undefined where /proc is not there. */
export function residentMegabytes(pid: number): number | undefined {
  const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readProc(`${pid}/status`) ?? '')?.[1];
  return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1e6;
}

/** See proc(5): after the name in brackets come state, parent, ..., utime, stime, cutime, cstime in ticks. */
function statOf(pid: number) {
  const fields = readProc(`${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ')
    .map(Number);
  if (!fields) return undefined;
  const field = (index: number) => fields[index] ?? 0;
  return { parent: field(1), user: field(11), system: field(12), reaped: field(13) + field(14) };
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function readProc(name: string): string | undefined {
  try {
    return readFileSync(`/proc/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
