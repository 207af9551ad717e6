import type { Column } from './stage.ts';

/** The symbols that pass a reel's window, counted upwards: what stands in row r at place p has the number p + rows - 1 - r. */
export function makeReelTape(rows: number) {
  let parts: { from: number; place: number; column: Column }[] = [];

  return {
    /** From here on, and in the window when the reel stands at `place`, the tape is this column. */
    splice(place: number, column: Column, from: number): void {
      parts = [...parts.filter((part) => part.from < from).slice(-1), { from, place, column }];
    },
    symbolAt(number: number): string {
      const part = parts.findLast(({ from }) => from <= number) ?? parts[0];
      return part ? part.column(part.place + rows - 1 - number) : '';
    },
    /** Which row of a landing's window a number is. */
    rowOf: (number: number): number => {
      const place = parts.at(-1)?.place ?? 0;
      return place + rows - 1 - number;
    },
  };
}
