/** Two signatures cut alike, so that what belongs together stands together. */
export type HexColumn = { expected: HexPiece; given: HexPiece };

/** `differs` is the place of the first difference in this piece. */
type HexPiece = { text: string; differs: number | undefined };

const WIDTH = 8;

/** Of what was given so much is shown; any header can be very long. */
const MOST = 256;

/** Where two texts first differ, counted from 0; undefined when they are the same. */
export function firstDifference(expected: string, given: string): number | undefined {
  const longest = Math.max(expected.length, given.length);
  for (let i = 0; i < longest; i += 1) if (expected[i] !== given[i]) return i;
  return undefined;
}

/** What was expected above what was given, in columns of eight digits. */
export function hexColumns(expected: string, given: string): HexColumn[] {
  const at = firstDifference(expected, given);
  const length = Math.min(MOST, Math.max(expected.length, given.length));
  return Array.from({ length: Math.ceil(length / WIDTH) }, (_, i) => {
    const start = i * WIDTH;
    const piece = (text: string): HexPiece => ({
      text: text.slice(start, start + WIDTH),
      differs: at !== undefined && at >= start && at < start + WIDTH ? at - start : undefined,
    });
    return { expected: piece(expected), given: piece(given) };
  });
}

/** Bytes as `xxd` writes them: place, sixteen bytes, and the same as ASCII. */
export function hexDump(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let i = 0; i < bytes.length; i += 16) {
    const line = [...bytes.subarray(i, i + 16)];
    const hex = line.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const ascii = line.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${i.toString(16).padStart(6, '0')}  ${hex.padEnd(47)}  ${ascii}`);
  }
  return lines.join('\n');
}
