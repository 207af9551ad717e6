import { formatAmount, scaleOf } from '../domain/money.ts';

/** Money of one currency, in minor units inside. */
export interface Amounts {
  currency: string;
  /** How many decimals the currency has. */
  scale: number;
  /** A decimal string in the currency's scale, as calls carry it. */
  write(minor: bigint): string;
  /** For a sentence: with its sign and currency. */
  show(minor: bigint): string;
  /** What a balance says, as a string or a number and with any zeros at its end; undefined when it is no whole minor units. */
  read(balance: unknown): bigint | undefined;
  /** The same to the nearest minor unit, for putting right what a wallet that rounds has left behind. */
  readRoughly(balance: unknown): bigint | undefined;
}

const DECIMAL = /^(-?)(\d{1,20})(?:\.(\d{1,40}))?$/;

/** @throws Refusal `invalid` for an unknown currency. */
export function amountsOf(currency: string): Amounts {
  const scale = scaleOf(currency);
  const write = (minor: bigint) => formatAmount(minor, currency);

  function parts(balance: unknown): { minor: bigint; rest: string } | undefined {
    const text = typeof balance === 'string' || typeof balance === 'number' ? String(balance) : '';
    const [, sign, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
    if (whole === undefined) return undefined;
    const minor = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0'));
    return { minor: sign ? -minor : minor, rest: fraction.slice(scale) };
  }

  return {
    currency,
    scale,
    write,
    show: (minor) => `${minor < 0n ? '-' : ''}${write(minor < 0n ? -minor : minor)} ${currency}`,
    read(balance) {
      const read = parts(balance);
      return read && /^0*$/.test(read.rest) ? read.minor : undefined;
    },
    readRoughly(balance) {
      const read = parts(balance);
      if (!read) return undefined;
      const up = /^[5-9]/.test(read.rest) ? 1n : 0n;
      return String(balance).startsWith('-') ? read.minor - up : read.minor + up;
    },
  };
}
