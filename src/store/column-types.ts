import pg from 'pg';

const INT8 = 20;
const INT8_ARRAY: number = 1016;

/**
 * How columns arrive, given to each pool rather than set for the whole process: int8 as bigint, because money is one;
 * the rest as `pg` has it (timestamptz a Date, jsonb parsed, numeric a string).
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: string) {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    if (oid === INT8) return BigInt;
    if (oid === INT8_ARRAY) return parseInt8Array;
    return pg.types.getTypeParser(oid, 'text');
  },
};

function parseInt8Array(text: string): unknown {
  const toBigInt = (item: unknown): unknown =>
    Array.isArray(item) ? item.map(toBigInt) : typeof item === 'string' ? BigInt(item) : item;
  return toBigInt(pg.types.getTypeParser(INT8_ARRAY, 'text')(text));
}
