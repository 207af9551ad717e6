import type { Random } from './games/random.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** An API key: `ppop_<operator>_<64 hex digits>`; its first twelve digits are the look-up prefix, its key_id. */
export interface ApiKey {
  key: string;
  keyId: string;
}

const API_KEY = /^ppop_([a-z0-9][a-z0-9-]{0,62})_([0-9a-f]{12})[0-9a-f]{52}$/;

/** Makes an API key of 256 random bits that names its operator. */
export function newApiKey(operatorId: string, random: Random): ApiKey {
  const secret = hex(random(32));
  return { key: `ppop_${operatorId}_${secret}`, keyId: secret.slice(0, 12) };
}

/** The operator and key_id that a well-formed API key names, else undefined. */
export function readApiKey(key: string): { operatorId: string; keyId: string } | undefined {
  const [, operatorId, keyId] = API_KEY.exec(key) ?? [];
  return operatorId && keyId ? { operatorId, keyId } : undefined;
}

/** A session's id, 128 random bits. It is not the secret: the mgckey is. */
export const newSessionId = (random: Random): string => hex(random(16));

/** The id of one request or call, 128 random bits. */
export const newRequestId = (random: Random): string => hex(random(16));

/** What a launch URL's mgckey consists of: its operator and session, for the look-up, and the secret itself. */
export interface Mgckey {
  operatorId: string;
  sessionId: string;
  secret: string;
}

const MGCKEY = /^mgc_([a-z0-9][a-z0-9-]{0,62})_([0-9a-f]{32})_([0-9a-f]{64})$/;

/** The secret part of an mgckey, 256 random bits; only its hash is stored. */
export const newMgcSecret = (random: Random): string => hex(random(32));

/** Writes an mgckey. It carries operator and session, so that looking it up touches one shard and one row. */
export const writeMgckey = ({ operatorId, sessionId, secret }: Mgckey): string =>
  `mgc_${operatorId}_${sessionId}_${secret}`;

/** Reads a well-formed mgckey, else undefined. */
export function readMgckey(mgckey: string): Mgckey | undefined {
  const [, operatorId, sessionId, secret] = MGCKEY.exec(mgckey) ?? [];
  return operatorId && sessionId && secret ? { operatorId, sessionId, secret } : undefined;
}

/** What a transaction_id is made of; operators treat the whole as opaque. */
export interface TransactionParts {
  sessionId: string;
  action: string;
  round: number;
  step: number;
  type: string;
}

/** `{session_id}:{action}:{round}:{step}:{type}`, as in the brief. */
export const transactionId = ({ sessionId, action, round, step, type }: TransactionParts): string =>
  `${sessionId}:${action}:${round}:${step}:${type}`;
