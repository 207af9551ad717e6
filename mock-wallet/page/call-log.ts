import type { Call } from './api.ts';
import { type BodyFields, bodyFields, type Row, rowOf } from './call-words.ts';

/** A call and what the page makes of it, each when it is first asked for. */
export type Entry = { call: Call; fields: BodyFields; row: () => Row; text: () => string };

/** The calls that the page knows, oldest first. */
export type CallLog = {
  /** A call that came, or what became of it. */
  put(call: Call): void;
  clear(): void;
  entries(): readonly Entry[];
  find(id: number): Entry | undefined;
  /** The calls of a transaction and the rollbacks that name it, oldest first. */
  about(transactionId: string): Entry[];
  /** Which call of its transaction it is; 1 for the first one. */
  attemptOf(call: Call): number;
};

/** So many calls, and so many characters of them, that a page open all day stays quick. */
export type Room = { calls: number; characters: number };

export function makeCallLog(room: Room): CallLog {
  let entries: Entry[] = [];
  let characters = 0;
  const byTransaction = new Map<string, Set<number>>();

  function find(id: number): Entry | undefined {
    const entry = entries[placeOf(entries, id)];
    return entry?.call.id === id ? entry : undefined;
  }

  function forget({ call, fields }: Entry): void {
    characters -= sizeOf(call);
    for (const transaction of transactionsOf(call, fields)) {
      const ids = byTransaction.get(transaction);
      ids?.delete(call.id);
      if (ids?.size === 0) byTransaction.delete(transaction);
    }
  }

  function insert(entry: Entry): void {
    const { call, fields } = entry;
    characters += sizeOf(call);
    for (const transaction of transactionsOf(call, fields)) {
      const ids = byTransaction.get(transaction) ?? new Set();
      byTransaction.set(transaction, ids.add(call.id));
    }
    const place = placeOf(entries, call.id);
    if (place === entries.length) entries.push(entry);
    else entries.splice(place, entries[place]?.call.id === call.id ? 1 : 0, entry);
  }

  /** A tenth at once, so that a full list is not moved for every call. */
  function makeRoom(): void {
    if (entries.length <= room.calls && characters <= room.characters) return;
    const gone = Math.max(1, Math.floor(entries.length / 10));
    for (const entry of entries.slice(0, gone)) forget(entry);
    entries = entries.slice(gone);
  }

  const about = (transactionId: string): Entry[] =>
    [...(byTransaction.get(transactionId) ?? [])].toSorted((a, b) => a - b).flatMap((id) => find(id) ?? []);

  return {
    put(call) {
      const known = find(call.id);
      if (known && known.call.ended !== null && call.ended === null) return;
      if (known) forget(known);
      insert(entryOf(call));
      makeRoom();
    },
    clear() {
      entries = [];
      characters = 0;
      byTransaction.clear();
    },
    entries: () => entries,
    find,
    about,
    attemptOf: ({ id, transaction_id }) =>
      transaction_id === null
        ? 1
        : about(transaction_id).filter(({ call }) => call.id <= id && call.transaction_id === transaction_id).length,
  };
}

function entryOf(call: Call): Entry {
  const fields = bodyFields(call);
  const row = once(() => rowOf(call, fields));
  return { call, fields, row, text: once(() => searched(call, row())) };
}

/** Of a long reply the beginning is searched. */
function searched(call: Call, row: Row): string {
  const { id, path, player_id, transaction_id, signature, fault, raw_body, reply } = call;
  const words = [`#${id}`, row.verb, path, player_id, transaction_id, row.amount, row.verdict.text, signature.detail];
  const rest = [fault?.name, fault?.scenario, fault?.did, row.reply.text, raw_body, reply?.slice(0, 4096)];
  return [...words, ...rest].join('\n').toLowerCase();
}

const transactionsOf = ({ transaction_id }: Call, { original }: BodyFields): string[] =>
  [transaction_id ?? undefined, original].filter((id) => id !== undefined);

const sizeOf = ({ raw_body, raw_body_base64, reply }: Call): number =>
  1000 + (raw_body?.length ?? 0) + (raw_body_base64?.length ?? 0) + (reply?.length ?? 0);

/** Where the call of this id is, or would be. */
function placeOf(entries: readonly Entry[], id: number): number {
  let [low, high] = [0, entries.length];
  if (high > 0 && (entries[high - 1]?.call.id ?? 0) < id) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.call.id ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
