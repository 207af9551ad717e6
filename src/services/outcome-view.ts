import type { GameMaths } from '../domain/games/maths.ts';
import { type Cell, type LineWin, type Outcome, paysOfSpin, type Spin } from '../domain/games/outcome.ts';
import { BASE } from '../domain/games/reel-sets.ts';

/** What a round drew, with all that a page needs to show it. Contract: Outcome. */
export const outcomeView = (outcome: Outcome, maths: GameMaths) => ({
  spins: [outcome, ...(outcome.freeSpins ?? [])].map((spin) => spinView(spin, maths)),
  total_pays: outcome.totalPays,
});

function spinView(spin: Spin, maths: GameMaths) {
  const { freeSpins, bonus } = maths.model;
  const { reels = BASE, stops, grid, scatter, money = [], collected, pick, multiplier = 1 } = spin;
  return {
    reels,
    stops,
    grid,
    line_wins: spin.lineWins.map((win) => lineWinView(win, spin, maths)),
    scatter: scatter
      ? {
          symbol: freeSpins?.scatter ?? '',
          pays: scatter.pays,
          free_spins: scatter.freeSpins,
          cells: cellsView(scatter.cells),
        }
      : null,
    money: money.map(({ cell: [reel, row], pays }) => ({ reel, row, pays })),
    collected: collected ? { pays: collected.pays, cells: cellsView(collected.cells) } : null,
    pick: pick ? { ...pick, symbol: bonus?.symbol ?? '', cells: cellsView(pick.cells) } : null,
    multiplier,
    pays: paysOfSpin(spin),
  };
}

function lineWinView({ line, ways = 1, symbol, count, pays }: LineWin, { grid }: Spin, maths: GameMaths) {
  const rows = line === undefined ? undefined : maths.linePatterns[line - 1];
  const taken = (reel: number): Cell[] => (rows ? [[reel, rows[reel] ?? 0]] : cellsOf(grid, reel, symbol));
  const cells = Array.from({ length: count }, (_, reel) => taken(reel)).flat();
  return { line: line ?? null, ways, symbol, count, pays, cells: cellsView(cells) };

  function cellsOf(columns: Spin['grid'], reel: number, wanted: string): Cell[] {
    return (columns[reel] ?? []).flatMap((seen, row): Cell[] =>
      seen === wanted || seen === maths.model.wild ? [[reel, row]] : [],
    );
  }
}

const cellsView = (cells: readonly Cell[]) => cells.map(([reel, row]) => ({ reel, row }));
