// The line orders that games share; a game takes the first so many. Each digit is a row, from 0 at the top.

/** Three reels, three rows: all 27 lines. */
export const THREE_BY_THREE: readonly string[] = split(`
  111 000 222 012 210 101 121 010 212 001
  011 100 110 112 122 211 221 002 022 200
  220 021 102 120 201 020 202
`);

/** Five reels, three rows. */
export const FIVE_BY_THREE: readonly string[] = split(`
  11111 00000 22222 01210 21012 00100 22122 12221 10001 11011
  11211 01110 21112 01010 21212 10101 12121 00122 22100 10121
  12101 02220 20002 02020 20202 00222 22000 01221 21001 12012
`);

/** Five reels, four rows. */
export const FIVE_BY_FOUR: readonly string[] = split(`
  11111 22222 00000 33333 01210 32123 12321 21012 00100 33233
  01110 32223 10001 23332 11211 22122 12221 21112 10101 23232
  01010 32323 11011 22322 12121 21212 00011 33322 11000 22333
  01123 32210 32110 01223 01112 32221 21110 12223 00112 33221
  21100 12233 01122 32211 22110 11223 11122 22211 22111 11222
`);

function split(lines: string): string[] {
  return lines.trim().split(/\s+/);
}
