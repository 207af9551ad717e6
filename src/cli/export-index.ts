import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { duplicate, type Entry, type Mismatch } from '../domain/reconciliation.ts';
import { readExport } from './operator-export.ts';

/** An operator's export by transaction_id, on disk, so that a long one does not sit in memory. */
export interface ExportIndex {
  entries: number;
  duplicates: number;
  /** The entry with that id, which counts as looked at from now on. */
  find(transactionId: string): Entry | undefined;
  /** Lines that name an id that an earlier line names. */
  repeated(): Iterable<Mismatch>;
  /** What nobody has looked at, so many at a time, in the order of the file. */
  rest(most: number): Iterable<Entry[]>;
  close(): void;
}

/** Reads an export whole. @throws UsageError naming the line that cannot be understood. */
export async function openExport(file: string): Promise<ExportIndex> {
  // A database without a name is a file that SQLite makes for itself and removes.
  const db = new DatabaseSync('');
  try {
    db.exec(TABLES);
    const { entries, duplicates } = await fill(db, file);
    return { entries, duplicates, ...over(db), close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
}

const TABLES = `
  pragma journal_mode = off;
  create table entry (id text primary key, line integer, json text, seen integer default 0) without rowid;
  create table repeated (line integer primary key, first integer, json text);`;

async function fill(db: DatabaseSync, file: string): Promise<{ entries: number; duplicates: number }> {
  const insert = db.prepare('insert into entry (id, line, json) values (?, ?, ?) on conflict do nothing');
  const repeat = db.prepare('insert into repeated select ?, line, ? from entry where id = ?');
  let [entries, duplicates] = [0, 0];
  db.exec('begin');
  for await (const entry of readExport(file)) {
    const isNew = Number(insert.run(entry.transaction_id, entry.line, write(entry)).changes) > 0;
    if (!isNew) repeat.run(entry.line, write(entry), entry.transaction_id);
    entries += 1;
    duplicates += isNew ? 0 : 1;
  }
  db.exec('commit');
  return { entries, duplicates };
}

function over(db: DatabaseSync): Pick<ExportIndex, 'find' | 'repeated' | 'rest'> {
  const find = db.prepare('update entry set seen = 1 where id = ? returning json');
  const rest = db.prepare('select json from entry where seen = 0 order by line');
  const repeated = db.prepare('select first, json from repeated order by line');
  return {
    find(transactionId) {
      const row = find.get(transactionId);
      return row && read(row);
    },
    *repeated() {
      for (const row of repeated.iterate()) yield duplicate(read(row), Number(row.first));
    },
    *rest(most) {
      yield* inGroups(rest, most);
    },
  };
}

function* inGroups(statement: StatementSync, most: number): Generator<Entry[]> {
  let group: Entry[] = [];
  for (const row of statement.iterate()) {
    group.push(read(row));
    if (group.length < most) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

const write = (entry: Entry): string => JSON.stringify({ ...entry, amount: entry.amount.toString() });

function read({ json }: Record<string, unknown>): Entry {
  const stored: Omit<Entry, 'amount'> & { amount: string } = JSON.parse(String(json));
  return { ...stored, amount: BigInt(stored.amount) };
}
