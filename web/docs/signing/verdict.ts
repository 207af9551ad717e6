export type Verdict =
  | 'valid'
  | 'signature_missing'
  | 'timestamp_missing'
  | 'signature_malformed'
  | 'signature_mismatch'
  | 'timestamp_malformed'
  | 'timestamp_stale';

interface Received {
  timestamp: string;
  signature: string;
  /** The right one. */
  expected: string;
  /** The receiver's clock, in Unix seconds. */
  now: number;
}

const TOLERANCE_SECONDS = 300;

/** Unix seconds as they have to be written. */
export const isSeconds = (text: string): boolean => /^[0-9]{1,12}$/.test(text);

/** What a wallet has to find, in the order in which it has to look. Contract: tag Wallet, "Signature payload". */
export function verdictOn({ timestamp, signature, expected, now }: Received): Verdict {
  if (signature === '') return 'signature_missing';
  if (timestamp === '' && signature !== expected) return 'timestamp_missing';
  if (!/^[0-9a-f]{64}$/.test(signature)) return 'signature_malformed';
  if (signature !== expected) return 'signature_mismatch';
  if (!isSeconds(timestamp)) return 'timestamp_malformed';
  return Math.abs(now - Number(timestamp)) > TOLERANCE_SECONDS ? 'timestamp_stale' : 'valid';
}

/** The verdict to a person. */
export function sentenceOf(verdict: Verdict, timestamp: string, now: number): string {
  const age = now - Number(timestamp);
  const sentences: Record<Verdict, string> = {
    valid: 'Right: signature and timestamp are valid',
    signature_missing: 'There is no x-pp-signature yet to check',
    timestamp_missing: 'Wrong: x-pp-timestamp is missing',
    signature_malformed: 'Wrong: x-pp-signature is not 64 lowercase hex digits',
    signature_mismatch: 'Wrong: x-pp-signature does not match',
    timestamp_malformed: 'Wrong: x-pp-timestamp is not Unix seconds in digits',
    timestamp_stale: `Wrong: x-pp-timestamp is ${Math.abs(age)} seconds ${age > 0 ? 'old' : 'ahead'}; at most ${TOLERANCE_SECONDS}`,
  };
  return sentences[verdict];
}
