import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadContract } from './contract.ts';
import { TARGETS } from './targets.ts';

const contract = await loadContract('openapi.yaml');
for (const t of TARGETS)
  for (const [name, content] of await t.emit(contract)) {
    const f = path.join('generated', t.folder, name);
    await mkdir(path.dirname(f), { recursive: true });
    await writeFile(f, content);
  }
