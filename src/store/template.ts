import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isNativeError } from 'node:util/types';
import { openEmbedded } from './embedded.ts';
import { openKysely } from './held-connection.ts';
import { migrate } from './migrate.ts';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/casino-provider-api');
const MIGRATIONS = join(import.meta.dirname, 'migrations');

/** The prepared data folder for this version of PGlite and these migrations; undefined when none was made. */
export function findTemplate(cache: string = CACHE): string | undefined {
  const template = join(cache, templateName());
  return existsSync(template) ? template : undefined;
}

/**
 * Prepares a migrated data folder, which a first start copies in a tenth of the time that making one takes. Callers
 * that do so at once do not disturb each other. Templates of other versions are removed.
 * @returns the folder.
 */
export async function prepareTemplate(cache: string = CACHE): Promise<string> {
  const template = join(cache, templateName());
  if (existsSync(template)) return template;
  const partial = join(cache, `partial-${randomUUID()}`);
  try {
    await mkdir(partial, { recursive: true, mode: 0o700 });
    const { pool, close } = await openEmbedded({ dir: partial });
    await migrate(openKysely(pool)).finally(close);
    await rename(join(partial, 'pg'), template).catch((error: unknown) => {
      if (!existsSync(template)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  for (const other of await readdir(cache)) {
    if (other.startsWith('template-') && other !== templateName())
      await rm(join(cache, other), { recursive: true, force: true });
  }
  return template;
}

function templateName(): string {
  const hash = createHash('sha256').update(pgliteVersion());
  for (const name of readdirSync(MIGRATIONS)
    .filter((file) => file.endsWith('.ts'))
    .sort()) {
    hash.update(`\n${name}\n`).update(readFileSync(join(MIGRATIONS, name)));
  }
  return `template-${hash.digest('hex').slice(0, 16)}`;
}

function pgliteVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version }: { version: string } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  return version;
}

/** `npm install` runs this; a failure only makes the first start slower. */
async function main(): Promise<void> {
  try {
    console.log(`Prepared an empty database in ${await prepareTemplate()}`);
  } catch (error) {
    const reason = isNativeError(error) ? error.message : String(error);
    console.log(`No empty database was prepared (${reason}); the first start makes one, which takes a few seconds.`);
  }
}

if (import.meta.main) await main();
