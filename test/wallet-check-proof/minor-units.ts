const DECIMALS: Record<string, number> = { JPY: 0, BHD: 3 };

export const decimalsOf = (currency: string): number => DECIMALS[currency] ?? 2;

/** Minor units of a decimal string; undefined for what is none, or has too many decimals. */
export function toMinor(text: string, currency: string): bigint | undefined {
  const [, whole, fraction = ''] = /^([0-9]{1,15})(?:\.([0-9]{1,4}))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > decimalsOf(currency)) return undefined;
  return BigInt(whole + fraction.padEnd(decimalsOf(currency), '0'));
}

export function fromMinor(minor: bigint, currency: string): string {
  const [sign, size] = minor < 0n ? ['-', -minor] : ['', minor];
  const digits = `${size}`.padStart(decimalsOf(currency) + 1, '0');
  const point = digits.length - decimalsOf(currency);
  return sign + digits.slice(0, point) + (decimalsOf(currency) > 0 ? `.${digits.slice(point)}` : '');
}
