/** Names of games out of a text that was pasted: lines, a column of a sheet, a list of JSON. Each once, in their order. */
export function namesIn(text: string): string[] {
  const names = text.split(/[\s,;"'[\]]+/).filter((name) => name !== '');
  return [...new Set(names)];
}

/** No symbol or slug is longer, so that nobody need be asked. */
const LONGEST = 64;

export const isTooLong = (name: string): boolean => name.length > LONGEST;

/** Pieces of a list that each fit into one request. */
export function inPieces<Each>(list: readonly Each[], most = 500): Each[][] {
  const pieces: Each[][] = [];
  for (let at = 0; at < list.length; at += most) pieces.push(list.slice(at, at + most));
  return pieces;
}
