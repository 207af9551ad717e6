// Amounts are decimal strings. No floats on the way.

interface Parts {
  minor: bigint;
  scale: number;
}

/** An amount times a whole number, with the amount's decimals: ('0.10', 20) is '2.00'. */
export function times(amount: string, count: number): string {
  const { minor, scale } = parts(amount);
  return decimal(minor * BigInt(count), scale);
}

export const plus = (a: string, b: string): string => combine(a, b, (x, y) => x + y);

/** What is left of the first amount; nothing when the second is more. */
export const minus = (a: string, b: string): string => combine(a, b, (x, y) => (x > y ? x - y : 0n));

export const isMore = (a: string, than: string): boolean => isSome(minus(a, than));

/** Whether an amount is more than nothing. */
export const isSome = (amount: string): boolean => /[1-9]/.test(amount);

/** How often the second amount goes into the first, in whole numbers; 0 when the second is nothing. */
export function ratio(amount: string, unit: string): number {
  const [a, b] = aligned(amount, unit);
  return b === 0n ? 0 : Number(a / b);
}

/** What a counter shows that is on its way from one amount to another; `share` is from 0 to 1. */
export function onTheWay(from: string, to: string, share: number): string {
  const parts_ = BigInt(Math.round(Math.min(1, Math.max(0, share)) * 10_000));
  return combine(from, to, (a, b) => a + ((b - a) * parts_) / 10_000n);
}

/** An amount as the page writes it: exactly the digits the server sent, and the currency. */
export const written = (amount: string | null, currency: string): string =>
  amount === null ? `– ${currency}` : `${amount} ${currency}`;

function parts(amount: string): Parts {
  const [whole = '', fraction = ''] = amount.split('.');
  return { minor: BigInt(whole + fraction), scale: fraction.length };
}

function aligned(a: string, b: string): [bigint, bigint, number] {
  const x = parts(a);
  const y = parts(b);
  const scale = Math.max(x.scale, y.scale);
  return [x.minor * 10n ** BigInt(scale - x.scale), y.minor * 10n ** BigInt(scale - y.scale), scale];
}

function combine(a: string, b: string, how: (a: bigint, b: bigint) => bigint): string {
  const [x, y, scale] = aligned(a, b);
  return decimal(how(x, y), scale);
}

function decimal(minor: bigint, scale: number): string {
  const digits = minor.toString().padStart(scale + 1, '0');
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
