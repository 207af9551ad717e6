import type { Played } from './players.ts';

/** Milliseconds of the spins that were settled. */
export const settled = ({ took }: Played): number[] => took['200 settled'] ?? [];

/** How many spins ended how, and how many nobody was free to make. */
export function tally(all: Played[]): string {
  const counts: Record<string, number> = { 'not made': all.reduce((sum, { skipped }) => sum + skipped, 0) };
  for (const { took } of all) {
    for (const [name, times] of Object.entries(took)) counts[name] = (counts[name] ?? 0) + times.length;
  }
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
