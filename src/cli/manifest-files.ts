import { createHash } from 'node:crypto';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';
import { LINE_FORMATS, type Listed, type ListedRecord } from '../domain/listing.ts';
import { CommandFailed } from './command-line.ts';

/** A file of the manifest: its bytes are hashed as they are written, or only hashed when there is no folder. */
interface HashedFile {
  write(text: string): Promise<void>;
  end(): Promise<{ name: string; bytes: number; sha256: string }>;
}

/** The files of a manifest in a folder, which is made; nowhere when there is none. An older manifest there goes first. */
export async function openManifestFiles(folder: string | undefined) {
  if (folder !== undefined) await prepare(folder);
  const rounds = await listing(folder, 'rounds');
  const calls = await listing(folder, 'calls');
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

/** The same records as JSON Lines and as CSV. */
async function listing<Kind extends Listed>(folder: string | undefined, kind: Kind) {
  const files = await Promise.all(
    (['jsonl', 'csv'] as const).map(async (extension) => ({
      ...LINE_FORMATS[extension],
      file: await hashed(folder, `${kind}.${extension}`),
    })),
  );
  for (const { head, file } of files) await file.write(head(kind));
  return {
    async write(records: readonly ListedRecord<Kind>[]) {
      for (const { lines, file } of files) await file.write(lines(kind, records));
    },
    end: () => Promise.all(files.map(({ file }) => file.end())),
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
