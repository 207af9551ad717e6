// ISO 4217: the currencies whose minor unit is not a hundredth. Every other code counts hundredths.
const SCALES: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const scales = new Map(
  Object.entries(SCALES).flatMap(([scale, codes]) => codes.split(' ').map((code) => [code, Number(scale)] as const)),
);

const WHOLE_DIGITS = 15;

/** How many decimals a currency has: JPY 0, USD 2, BHD 3. */
export const scaleOf = (currency: string): number => scales.get(currency) ?? 2;

/**
 * A decimal string in minor units: ("997.9", "USD") is 99790n. Undefined for anything else: a sign, an exponent, more digits
 * than the currency has. Nothing is ever rounded.
 */
export function parseAmount(text: string, currency: string): bigint | undefined {
  const [, whole, fraction = ''] = /^([0-9]{1,15})(?:\.([0-9]{1,4}))?$/.exec(text) ?? [];
  const scale = scaleOf(currency);
  if (whole === undefined || fraction.length > scale) return undefined;
  return BigInt(whole + fraction.padEnd(scale, '0'));
}

/** Minor units in the currency's scale: (99790n, "USD") is "997.90". */
export function formatAmount(minor: bigint, currency: string): string {
  const scale = scaleOf(currency);
  const digits = minor.toString().padStart(scale + 1, '0');
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Whether a balance can be written in a reply, which has room for 15 digits before the point. */
export const isWritable = (minor: bigint, currency: string): boolean =>
  minor < 10n ** BigInt(WHOLE_DIGITS + scaleOf(currency));
