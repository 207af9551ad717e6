import { LRUCache } from 'lru-cache';
import { HIDDEN, hideSecrets } from './domain/secrets.ts';
import type { Sealing } from './store/sealing.ts';

/** Takes secrets out of finished log lines: those whose form gives them away, and those that it was told of. */
export interface Redaction {
  hide(line: string): string;
  /** A sealing whose secrets are hidden in every line that names their owner. */
  learningFrom<S extends Sealing>(sealing: S): S;
}

/** Shorter ones are words that lines are made of. */
const SHORTEST = 6;
/** A secret, the one before it and the one to come, in their three spellings. */
const MOST_OF_ONE = 9;

/** `known` are the secrets of this server, of any form; undefined ones are passed over. */
export function makeRedaction(known: readonly (string | undefined)[]): Redaction {
  const ours = known.flatMap((secret) => (secret ? spellings(secret) : []));
  // By operator: looking for the secrets of thousands in every line would cost more than the line.
  const theirs = new LRUCache<string, string[]>({ max: 10_000 });

  function learn(owner: string, secret: string): string {
    const before = theirs.get(owner) ?? [];
    if (!before.includes(secret)) theirs.set(owner, [...spellings(secret), ...before].slice(0, MOST_OF_ONE));
    return secret;
  }

  return {
    hide(line) {
      const without = (text: string, secret: string) => text.replaceAll(secret, HIDDEN);
      const operatorId = /"operator_id":"([^"]*)"/.exec(line)?.[1];
      const hidden = ours.reduce(without, hideSecrets(line));
      return operatorId === undefined ? hidden : (theirs.get(operatorId) ?? []).reduce(without, hidden);
    },
    learningFrom: (sealing) => ({
      ...sealing,
      seal: (text: string, owner: string) => sealing.seal(learn(owner, text), owner),
      open: (sealed: string, owner: string) => learn(owner, sealing.open(sealed, owner)),
    }),
  };
}

/** As it is, as a JSON string writes it, and as a URL does. */
const spellings = (secret: string): string[] =>
  secret.length < SHORTEST
    ? []
    : [...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])];

/** The password in a connection string, as it is once decoded. */
export function passwordOf(connectionString: string | undefined): string | undefined {
  const written = connectionString && URL.parse(connectionString)?.password;
  if (!written) return undefined;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
