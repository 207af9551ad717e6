import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { ArchivedTarget, Files, Target } from '../target.ts';
import { ROOT, readTree } from '../tree.ts';

/** A download for each client and wallet server, and for the example of each wallet server: `sdk-<language>.zip` and so on. */
export function archivesOf(targets: readonly Target[]): ArchivedTarget[] {
  return targets.flatMap(({ name, folder }) => {
    const [room, language] = folder.split('/');
    if (room === 'sdk') return [archive(name, `sdk-${language}`, `generated/${folder}`)];
    if (room !== 'wallet-server') return [];
    return [
      archive(name, `wallet-${language}`, `generated/${folder}`),
      archive(`${name}: an example to start from`, `wallet-${language}-example`, `examples/wallet-${language}`),
    ];
  });
}

const archive = (name: string, stem: string, from: string): ArchivedTarget => ({
  name: `${name}, to unpack and build`,
  folder: 'downloads',
  archive: { stem, from },
});

/** What building leaves in a folder. */
const LEFTOVER = /(^|\/)(node_modules|dist|target|vendor|\.venv|__pycache__|[^/]+\.egg-info)\//;

/** One zip with one folder in it, of these files or, where this run has not made them, of those on disk. */
export async function emitArchive(
  { archive: { stem, from } }: ArchivedTarget,
  made: Files | undefined,
): Promise<Files> {
  const files = made ?? (await readTree(path.join(ROOT, from)));
  const kept = new Map([...files].filter(([name]) => !LEFTOVER.test(name)));
  return kept.size === 0 ? new Map() : new Map([[`${stem}.zip`, zipOf(stem, kept)]]);
}

/** These files in one folder as a zip: the same bytes whenever and wherever it is made. */
export function zipOf(stem: string, files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted.map(([name, content]) => [`${stem}/${name}`, bytesOf(content)]));
  return zipSync(entries, ALWAYS_THE_SAME);
}

const bytesOf = (content: string | Uint8Array) => new Uint8Array(Buffer.from(content as string));

/** A zip has local times without a zone: the fields of this one are the same everywhere. Unix, -rw-r--r--. */
const ALWAYS_THE_SAME = { mtime: new Date(1980, 0, 1), level: 9, os: 3, attrs: 0o100644 << 16 } as const;
