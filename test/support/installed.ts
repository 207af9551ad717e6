import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/**
 * An empty project with a package of generated/ installed as its users install it: built, packed, and installed from the
 * tarball.
 */
export async function projectWith(folder: string): Promise<string> {
  const source = join(root, 'generated', folder);
  const cache = join(root, 'node_modules/.cache/provider-tests');
  const project = join(cache, `${folder.replaceAll('/', '-')}-${hashOf(source)}`);
  if (existsSync(project)) return project;
  mkdirSync(cache, { recursive: true });
  const made = mkdtempSync(join(cache, 'making-'));
  await install(source, made);
  try {
    // Several test files may get here at once: the first to finish wins, the others use its project.
    renameSync(made, project);
  } catch {
    rmSync(made, { recursive: true, force: true });
  }
  return project;
}

async function install(source: string, project: string): Promise<void> {
  const built = join(project, 'package');
  cpSync(source, built, { recursive: true });
  const env = {
    ...process.env,
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    NODE_OPTIONS: '',
  };
  // Packing runs the package's own build.
  await run('npm', ['pack', '--pack-destination', project], { cwd: built, env });
  rmSync(built, { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'operator', private: true, type: 'module' }));
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error('npm pack left no tarball');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], { cwd: project, env });
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What that package exports. */
export async function installed(folder: string, name: string): Promise<unknown> {
  return import(createRequire(join(await projectWith(folder), 'index.js')).resolve(name));
}
