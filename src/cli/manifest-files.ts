import { createHash } from 'node:crypto';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';
import { CommandFailed } from './command-line.ts';

/** A file of the manifest: its bytes are hashed as they are written, or only hashed when there is no folder. */
interface HashedFile {
  write(text: string): Promise<void>;
  end(): Promise<{ name: string; bytes: number; sha256: string }>;
}

/** The files of a manifest in a folder, which is made; nowhere when there is none. An older manifest there goes first. */
export async function openManifestFiles(folder: string | undefined) {
  if (folder !== undefined) await prepare(folder);
  const rounds = await listing(folder, 'rounds', ROUND_COLUMNS);
  const calls = await listing(folder, 'calls', CALL_COLUMNS);
  return {
    rounds: rounds.write,
    calls: calls.write,
    end: async () => [...(await rounds.end()), ...(await calls.end())],
    /** Writes the manifest last, so that a folder that has one has all of it. */
    async sign({ manifest, timestamp, signature }: { manifest: string; timestamp: string; signature: string }) {
      if (folder === undefined) return;
      await writeFile(join(folder, 'manifest.json'), manifest);
      await writeFile(join(folder, 'manifest.sig'), `x-pp-timestamp: ${timestamp}\nx-pp-signature: ${signature}\n`);
    },
  };
}

async function prepare(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const name of ['manifest.json', 'manifest.sig']) await rm(join(folder, name), { force: true });
  } catch (error) {
    throw new CommandFailed(`${folder} cannot be written: ${isNativeError(error) ? error.message : String(error)}`);
  }
}

const ROUND_COLUMNS = [
  'round_id',
  'created_at',
  'updated_at',
  'player_id',
  'symbol',
  'currency',
  'action_id',
  'coin',
  'state',
  'version',
  'stake',
  'win',
  'balance',
] as const;
const CALL_COLUMNS = [
  'transaction_id',
  'round_id',
  'leg',
  'original_transaction_id',
  'amount',
  'currency',
  'state',
  'attempts',
  'doubtful',
  'class',
  'detail',
  'created_at',
  'last_sent_at',
  'next_attempt_at',
  'request_id',
  'raw_body',
] as const;

type Cell = string | number | boolean | null;

/** The same records as JSON Lines and as CSV. */
async function listing<Column extends string>(folder: string | undefined, name: string, columns: readonly Column[]) {
  const jsonl = await hashed(folder, `${name}.jsonl`);
  const csv = await hashed(folder, `${name}.csv`);
  await csv.write(`${columns.join(',')}\r\n`);
  return {
    async write(records: readonly Record<Column, Cell>[]) {
      const kept = records.map((record) => Object.fromEntries(columns.map((column) => [column, record[column]])));
      await jsonl.write(kept.map((record) => `${JSON.stringify(record)}\n`).join(''));
      await csv.write(kept.map((record) => `${Object.values(record).map(csvCell).join(',')}\r\n`).join(''));
    },
    end: async () => [await jsonl.end(), await csv.end()],
  };
}

async function hashed(folder: string | undefined, name: string): Promise<HashedFile> {
  const hash = createHash('sha256');
  const file = folder === undefined ? undefined : await open(join(folder, name), 'w');
  let bytes = 0;
  return {
    async write(text) {
      const chunk = Buffer.from(text);
      bytes += chunk.byteLength;
      hash.update(chunk);
      await file?.appendFile(chunk);
    },
    async end() {
      await file?.close();
      return { name, bytes, sha256: hash.digest('hex') };
    },
  };
}

/** RFC 4180. */
function csvCell(value: Cell): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
