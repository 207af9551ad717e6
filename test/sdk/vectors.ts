import { readFileSync } from 'node:fs';
import type { Check, Reply } from './protocol.ts';
import type { Testee } from './testee.ts';
import { type Part, partOf, shown, unlike, type Verdict } from './verdict.ts';

interface Vector {
  name: string;
  secret: string;
  timestamp: string;
  body_base64: string;
  signature: string;
}

type Rejected = Vector & { now?: string; reason: keyof typeof CHECKS };

/** Which failed check is which reason of the vectors. */
const CHECKS = {
  invalid_signature: ['signature_missing', 'timestamp_missing', 'signature_malformed', 'signature_mismatch'],
  stale_timestamp: ['timestamp_stale'],
  invalid_timestamp: ['timestamp_malformed'],
} as const satisfies Record<string, readonly Check[]>;

const FILE = new URL('../../generated/downloads/signature-vectors.json', import.meta.url);
const OTHER = 'whsec_another_secret';

/** Every vector signed, verified or refused as it must be; and every single bit of one message flipped. */
export async function judgeVectors(testee: Testee): Promise<Part> {
  const { vectors, rejected } = JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: Vector[]; rejected: Rejected[] };
  const verify = (sent: Vector & { now?: string }, secrets = [sent.secret]) => {
    const { timestamp, signature, body_base64, now = timestamp } = sent;
    return testee.ask({ op: 'verify', secrets, timestamp, signature, body_base64, now });
  };
  const verdicts = [
    ...vectors.map(async (vector) => {
      const { secret, timestamp, body_base64 } = vector;
      const signed = await testee.ask({ op: 'sign', secret, timestamp, body_base64 });
      const accepted = await verify(vector, [OTHER, vector.secret]);
      return verdict(vector.name, notValue(signed, vector.signature) ?? notValue(accepted, true));
    }),
    ...rejected.map(async ({ reason, ...sent }) => verdict(sent.name, notRefused(await verify(sent), CHECKS[reason]))),
    ...flipped(vectors[0] as Vector).map(async (vector) =>
      verdict(vector.name, notRefused(await verify(vector, [OTHER, vector.secret]), EITHER)),
    ),
  ];
  return partOf('vectors', await Promise.all(verdicts));
}

const EITHER: readonly Check[] = Object.values(CHECKS).flat();

const verdict = (name: string, fault: string | undefined): Verdict => ({ name, ...(fault !== undefined && { fault }) });

const notValue = (reply: Reply, value: unknown): string | undefined =>
  'value' in reply && reply.value === value ? undefined : `it came to ${shown(reply)}, not ${shown(value)}`;

function notRefused(reply: Reply, checks: readonly Check[]): string | undefined {
  const fault = unlike(reply, ['unverified']);
  if (fault !== undefined || !('error' in reply)) return fault;
  const { check } = reply.error;
  return check !== undefined && checks.includes(check)
    ? undefined
    : `the check is ${check}, not ${checks.join(' or ')}`;
}

/** The message as often as it has bits, each time with another one wrong. */
function flipped(vector: Vector): (Vector & { now: string })[] {
  const parts = {
    body_base64: Buffer.from(vector.body_base64, 'base64'),
    timestamp: Buffer.from(vector.timestamp),
    signature: Buffer.from(vector.signature),
  };
  return Object.entries(parts).flatMap(([part, bytes]) =>
    Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const wrong = Buffer.from(bytes);
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const text = part === 'body_base64' ? wrong.toString('base64') : wrong.toString('latin1');
      return { ...vector, now: vector.timestamp, name: `bit ${bit} of the ${part} flipped`, [part]: text };
    }),
  );
}
