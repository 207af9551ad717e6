import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Command } from 'commander';
import { makeAdminClient } from './admin-client.ts';
import { CommandFailed, print, type Terminal, UsageError } from './command-line.ts';

interface StoredArt {
  symbol: string;
  media_type: string;
  width: number;
  height: number;
  bytes: number;
}

const MEDIA_TYPES: Record<string, string> = {
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** `provider art ...` */
export function registerArt(program: Command, terminal: Terminal): void {
  const art = program.command('art').description("games' artwork: upload");

  art
    .command('upload <symbol> <file>')
    .description('upload a WebP, PNG or JPEG for a game')
    .option('--json', 'print one JSON value')
    .action(async (symbol: string, file: string, options: { json?: boolean }) => {
      const mediaType = MEDIA_TYPES[extname(file).toLowerCase()];
      if (!mediaType) throw new UsageError(`${file} is not named .webp, .png, .jpg or .jpeg`);
      const bytes = await readFile(file).catch(() => {
        throw new CommandFailed(`${file} cannot be read`);
      });
      const path = `/games/${encodeURIComponent(symbol)}/art`;
      const stored = await makeAdminClient(terminal).upload<StoredArt>(path, mediaType, bytes);
      print(terminal, options, stored, (s) => [
        `${s.symbol}: ${s.media_type}, ${s.width} x ${s.height}, ${s.bytes} bytes`,
      ]);
    });
}
