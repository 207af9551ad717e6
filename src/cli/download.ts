import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { unzipSync } from 'fflate';
import { type Download, readDownloads } from '../http/downloads.ts';
import { CommandFailed, print, type Terminal, table, UsageError } from './command-line.ts';

interface Options {
  out?: string;
  unpack?: boolean;
  json?: boolean;
}

/** `provider download`: what operators download at /docs, without a server. */
export function registerDownload(program: Command, terminal: Terminal): void {
  program
    .command('download')
    .description(
      'write files for operators into this folder: the contract, the clients, the wallet servers; lists them without a name',
    )
    .argument('[names...]', 'openapi.json, sdk-python, wallet-go ...')
    .option('--out <folder>', 'another folder than the one it is typed in')
    .option('--unpack', 'write an archive as the folder that it holds')
    .option('--json', 'print one JSON value')
    .action(async (names: string[], options: Options) => {
      const downloads = [...(await readDownloads()).values()];
      if (names.length === 0) return print(terminal, options, downloads.map(listed), lines);
      // npm run changes to the project's folder and keeps in INIT_CWD the one where it was typed.
      const folder = path.resolve(terminal.env.INIT_CWD ?? '', options.out ?? '');
      const files = names.map((name) => find(downloads, name)).flatMap((download) => filesOf(download, options));
      await refuseOthers(folder, files);
      for (const { at, bytes } of files) {
        await mkdir(path.dirname(path.join(folder, at)), { recursive: true });
        await writeFile(path.join(folder, at), bytes);
      }
      const written = [...new Set(files.map(({ at }) => at.split('/')[0] ?? at))];
      print(
        terminal,
        options,
        written.map((name) => path.join(folder, name)),
        (paths) => paths,
      );
    });
}

interface File {
  at: string;
  bytes: Uint8Array;
}

const listed = ({ name, purpose, bytes, sha256 }: Download) => ({ name, purpose, bytes: bytes.byteLength, sha256 });

const lines = (downloads: ReturnType<typeof listed>[]): string[] =>
  table(downloads.map(({ name, purpose, bytes, sha256 }) => [name, `${bytes}`, sha256, purpose]));

/** An archive is found without its extension too. */
function find(downloads: Download[], wanted: string): Download {
  const found = downloads.find(({ name }) => name === wanted || name === `${wanted}.zip`);
  if (!found) throw new UsageError(`there is no download ${wanted}; \`provider download\` lists them`);
  return found;
}

function filesOf({ name, bytes }: Download, { unpack = false }: Options): File[] {
  if (!unpack) return [{ at: name, bytes }];
  if (!name.endsWith('.zip')) throw new UsageError(`${name} is no archive: there is nothing to unpack`);
  return Object.entries(unzipSync(bytes)).map(([at, content]) => ({ at, bytes: content }));
}

/** Nothing of the user's is written over. */
async function refuseOthers(folder: string, files: File[]): Promise<void> {
  if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
  for (const { at, bytes } of files) {
    const present = await readFile(path.join(folder, at)).catch(() => undefined);
    if (present && !present.equals(bytes))
      throw new CommandFailed(
        `${path.join(folder, at)} is there already, and differs; remove it, or name another folder with --out`,
      );
  }
}
