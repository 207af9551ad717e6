import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { ageOf, LOWERCASE_HEX, makeVerify, type Secrets, signatureOf, UNIX_SECONDS } from './sign.ts';
import { causesOf } from './sign-causes.ts';

const NAMES = ['x-pp-request-id', 'x-pp-timestamp', 'x-pp-signature', 'x-pp-signature-next'] as const;
type Name = (typeof NAMES)[number];

type StepName = 'signature_given' | 'timestamp_given' | 'lowercase_hex' | 'matches' | 'timestamp_seconds' | 'fresh';

/** The signature check, step by step, for a person who wants to know why. It never holds a secret. */
export type SignatureCheck = {
  headers: Record<Name, string | null>;
  signed_string: string | null;
  expected: string | null;
  expected_next: string | null;
  given: string | null;
  steps: { step: StepName; result: 'passed' | 'failed' | 'skipped'; detail: string }[];
  failed_at: StepName | null;
  signed_by: 'current' | 'next' | null;
  age_seconds: number | null;
  causes: string[];
};

/** A call as the journal keeps it; `now` is when it came. */
export type CheckedCall = { headers: IncomingHttpHeaders; body: Buffer; now: Date };

/**
 * Explains the verdict on one call. It costs dozens of signatures where there was a mismatch, so it is made when
 * somebody asks, and not with the call. Contract of the control API: SignatureCheck.
 */
export function explainSignature({ secret, nextSecret }: Secrets, { headers, body, now }: CheckedCall): SignatureCheck {
  const came = Object.fromEntries(NAMES.map((name) => [name, one(headers[name])])) as Record<Name, string | null>;
  const { 'x-pp-timestamp': timestamp, 'x-pp-signature': given } = came;
  const expect = (by: string | undefined) =>
    timestamp === null || by === undefined ? null : signatureOf(by, timestamp, body);
  const expected = expect(secret);
  const verdict = makeVerify(
    secret,
    nextSecret,
  )({
    timestamp: timestamp ?? undefined,
    signature: given ?? undefined,
    body,
    now,
  });
  const isSeconds = timestamp !== null && UNIX_SECONDS.test(timestamp);
  const failedAt = verdict.verdict === 'valid' ? null : failedStep(came, verdict.verdict);
  const isWrong = failedAt === 'lowercase_hex' || failedAt === 'matches';
  return {
    headers: came,
    signed_string: timestamp === null || !isUtf8(body) ? null : `${timestamp}.${body.toString('utf8')}`,
    expected,
    expected_next: expect(nextSecret),
    given,
    steps: stepsTo(failedAt, verdict.detail),
    failed_at: failedAt,
    signed_by: verdict.signed_by ?? null,
    age_seconds: isSeconds ? ageOf(timestamp, now) : null,
    causes: isWrong && timestamp !== null && given !== null ? causesOf({ secret, timestamp, given, body }) : [],
  };
}

/** What each step asks, in the order of the check. */
const STEPS: Record<StepName, string> = {
  signature_given: 'x-pp-signature came',
  timestamp_given: 'x-pp-timestamp came',
  lowercase_hex: 'x-pp-signature is 64 lowercase hex digits',
  matches: 'x-pp-signature is HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}")',
  timestamp_seconds: 'x-pp-timestamp is Unix seconds in digits',
  fresh: 'x-pp-timestamp is at most 300 seconds old or ahead',
};

function failedStep(came: Record<Name, string | null>, verdict: 'invalid_signature' | 'stale_timestamp'): StepName {
  const { 'x-pp-timestamp': timestamp, 'x-pp-signature': given } = came;
  if (verdict === 'stale_timestamp') return UNIX_SECONDS.test(timestamp ?? '') ? 'fresh' : 'timestamp_seconds';
  if (given === null) return 'signature_given';
  if (timestamp === null) return 'timestamp_given';
  return LOWERCASE_HEX.test(given) ? 'matches' : 'lowercase_hex';
}

function stepsTo(failedAt: StepName | null, why: string): SignatureCheck['steps'] {
  const all = Object.entries(STEPS) as [StepName, string][];
  const end = failedAt === null ? all.length : all.findIndex(([step]) => step === failedAt);
  return all.map(([step, detail], i) => {
    if (i === end) return { step, result: 'failed', detail: why };
    return { step, result: i < end ? 'passed' : 'skipped', detail };
  });
}

const one = (header: string | string[] | undefined): string | null =>
  header === undefined ? null : Array.isArray(header) ? header.join() : header;
