import { invalid } from './refusal.ts';

// ISO 4217: the minor units of every active currency; two unless listed.
const SCALES: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC
    CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES
    KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR
    NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT
    TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const scales = new Map(
  Object.entries(SCALES).flatMap(([scale, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(scale)] as [string, number]),
  ),
);

/** How many decimal digits a currency has (JPY 0, USD 2, BHD 3). @throws Refusal `invalid` for an unknown code. */
export function scaleOf(currency: string): number {
  const scale = scales.get(currency);
  if (scale === undefined) throw invalid(`currency ${currency} is not an ISO 4217 currency code`);
  return scale;
}

/** The most, in minor units, that a column of the database holds: less than fifteen digits of a currency with four decimals. */
export const MOST_KEPT = 2n ** 63n - 1n;

const DECIMAL = /^(\d{1,15})(?:\.(\d{1,4}))?$/;

/**
 * Reads a decimal string as minor units of its currency: ("997.9", "USD") is 99790n.
 * @throws Refusal `invalid` for more digits than the currency has, a sign, an exponent: nothing is ever rounded.
 */
export function parseAmount(text: string, currency: string): bigint {
  const scale = scaleOf(currency);
  const [, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) throw invalid(`${JSON.stringify(text)} is not a decimal amount`);
  if (fraction.length > scale) throw invalid(`${text} has more than the ${scale} decimals of ${currency}`);
  return BigInt(whole + fraction.padEnd(scale, '0'));
}

/** Writes minor units as a decimal string in the currency's scale: (99790n, "USD") is "997.90". */
export function formatAmount(minor: bigint, currency: string): string {
  const scale = scaleOf(currency);
  if (minor < 0n) throw new RangeError('An amount of money is never negative here');
  const digits = minor.toString().padStart(scale + 1, '0');
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The same of what may be less than nothing, as what is left of stakes when wins are taken away. */
export const formatSigned = (minor: bigint, currency: string): string =>
  minor < 0n ? `-${formatAmount(-minor, currency)}` : formatAmount(minor, currency);

/** Whether a decimal string is an amount of this currency; see {@link parseAmount}. */
export function isAmount(text: string, currency: string): boolean {
  const [, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  return whole !== undefined && fraction.length <= scaleOf(currency);
}
