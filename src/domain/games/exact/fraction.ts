/** An exact number: numerator and denominator in lowest terms, the denominator above zero. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  const common = gcd(top < 0n ? -top : top, bottom);
  return { n: top / common, d: bottom / common };
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const by = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const ZERO = fraction(0);

const PRECISION = 10n ** 20n;
/** The nearest number, near enough. */
export const toNumber = ({ n, d }: Fraction): number => Number((n * PRECISION) / d) / Number(PRECISION);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
