import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataDir } from '../../src/store/data-dir.ts';
import { type NodeProcess, startNode } from '../support/node-process.ts';

const MODULE = JSON.stringify(new URL('../../src/store/data-dir.ts', import.meta.url).href);

/** Takes the folder, says so, and keeps it until SIGTERM, which it obeys as a draining server would. */
const HOLD = `
  import { lockDataDir } from ${MODULE};
  const lock = await lockDataDir(process.argv[1]);
  console.log('held');
  setInterval(() => {}, 1000);
  process.on('SIGTERM', () => { lock.release(); process.exit(0); });`;

/** Takes the folder again and again; a file that may be there only once shows whether another is in it too. */
const RACE = `
  import { mkdirSync, rmdirSync } from 'node:fs';
  import { setImmediate } from 'node:timers/promises';
  import { lockDataDir } from ${MODULE};
  for (let turn = 0; turn < 20; turn += 1) {
    const lock = await lockDataDir(process.argv[1], { sleep: () => setImmediate() });
    mkdirSync(process.argv[1] + '/inside');
    await setImmediate();
    rmdirSync(process.argv[1] + '/inside');
    lock.release();
  }
  console.log('alone');`;

/** Takes the folder, drops the lock and lets the collector run. */
const FORGET = `
  import { setImmediate } from 'node:timers/promises';
  import { setFlagsFromString } from 'node:v8';
  import { runInNewContext } from 'node:vm';
  import { lockDataDir } from ${MODULE};
  await lockDataDir(process.argv[1]);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let turn = 0; turn < 5; turn += 1) { await setImmediate(); collect(); }
  setInterval(() => {}, 1000);
  console.log('held');`;

let parent: string;
let dir: string;
const holders: NodeProcess[] = [];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'data-dir-'));
  dir = join(parent, 'data');
});
afterEach(async () => {
  for (const holder of holders.splice(0)) await holder.end();
  rmSync(parent, { recursive: true });
});

async function holdElsewhere(): Promise<NodeProcess> {
  const holder = startNode(HOLD, dir);
  holders.push(holder);
  await holder.printed(1);
  return holder;
}

const noWait = { waitMs: 0 };

describe('the data folder', () => {
  test('is made for its owner only', async () => {
    const lock = await lockDataDir(join(dir, 'deep'), noWait);
    expect(statSync(join(dir, 'deep')).mode & 0o777).toBe(0o700);
    lock.release();
  });

  test('held by another process, is refused by name, with the holder and the remedy', async () => {
    const holder = await holdElsewhere();
    const refusal = await lockDataDir(dir, noWait).catch((error: Error) => error.message);
    expect(refusal).toContain(dir);
    expect(refusal).toContain(`process ${holder.pid}, started 20`);
    expect(refusal).toContain('Stop that one, or set DATA_DIR');
  });

  test('is never held by two processes at once, however many want it', async () => {
    const racers = [1, 2, 3].map(() => startNode(RACE, dir));
    holders.push(...racers);
    for (const racer of racers) await racer.printed(1);
    expect(racers.map(({ lines }) => lines)).toEqual([['alone'], ['alone'], ['alone']]);
  });

  test('stays held when its holder forgets the lock', async () => {
    const holder = startNode(FORGET, dir);
    holders.push(holder);
    await holder.printed(1);
    await expect(lockDataDir(dir, noWait)).rejects.toThrow(`process ${holder.pid}`);
  });

  test('is free at once when its holder is killed', async () => {
    await (await holdElsewhere()).end('SIGKILL');
    const lock = await lockDataDir(dir, noWait);
    lock.release();
  });

  test('is free when nobody holds it, whatever was left in its files', async () => {
    mkdirSync(dir);
    writeFileSync(join(dir, 'owner.json'), JSON.stringify({ pid: process.ppid, startedAt: new Date().toISOString() }));
    const lock = await lockDataDir(dir, noWait);
    lock.release();
  });

  test('is waited for while its holder drains', async () => {
    const holder = await holdElsewhere();
    const said: string[] = [];
    const lock = await lockDataDir(dir, { sleep: () => holder.end('SIGTERM'), onWait: (words) => said.push(words) });
    expect(said).toEqual([expect.stringContaining(`${dir} is held by process ${holder.pid}`)]);
    lock.release();
  });

  test('is waited for no longer than asked', async () => {
    const held = await lockDataDir(dir, noWait);
    let now = 1_000_000;
    const sleep = async (ms: number) => {
      now += ms;
    };
    await expect(lockDataDir(dir, { sleep, clock: () => new Date(now) })).rejects.toThrow('is in use');
    expect(now).toBe(1_010_000);
    held.release();
  });

  test('is held against this very process too, and given up once', async () => {
    const first = await lockDataDir(dir, noWait);
    await expect(lockDataDir(dir, noWait)).rejects.toThrow(`process ${process.pid}`);
    first.release();
    const second = await lockDataDir(dir, noWait);
    first.release();
    await expect(lockDataDir(dir, noWait)).rejects.toThrow(`process ${process.pid}`);
    second.release();
  });

  test('that cannot be made is told in a sentence', async () => {
    writeFileSync(dir, 'a file in the way');
    await expect(lockDataDir(dir, noWait)).rejects.toThrow(/^Cannot make the data folder .*Set DATA_DIR/);
  });
});
