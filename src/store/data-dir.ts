import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { isNativeError } from 'node:util/types';

export interface LockOptions {
  /** How long to wait for a holder that is stopping, in milliseconds. */
  waitMs?: number | undefined;
  clock?: () => Date;
  sleep?: (ms: number) => Promise<unknown>;
  /** Told once, when the folder turns out to be held and the wait begins. */
  onWait?: ((message: string) => void) | undefined;
}

export interface DataDirLock {
  /** Gives the folder up; harmless when called again. */
  release(): void;
}

const OWNER = 'owner.json';
const POLL_MS = 50;
const SQLITE_BUSY = 5;

/**
 * Makes the data folder (for this user only) and takes it for this process. The lock is the operating system's, held
 * through SQLite: it ends with its process, however that ends, and a number left in a file is never taken for a holder.
 * @throws Error in prose when the folder cannot be made, or is still held after `waitMs`.
 */
export async function lockDataDir(dir: string, options: LockOptions = {}): Promise<DataDirLock> {
  const { waitMs = 10_000, clock = () => new Date(), sleep = delay, onWait } = options;
  const folder = resolve(dir);
  makeFolder(folder);
  const deadline = clock().getTime() + waitMs;
  for (let told = false; ; told = true) {
    const lock = tryLock(folder, clock);
    if (lock) return lock;
    const left = deadline - clock().getTime();
    if (left <= 0) throw new Error(heldMessage(folder));
    if (!told) onWait?.(`The data folder ${folder} is held by ${holder(folder)}; waiting for it to stop.`);
    await sleep(Math.min(POLL_MS, left));
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Error(`Cannot make the data folder ${folder}: ${reason(error)}. Set DATA_DIR to a folder you can write.`);
  }
}

/**
 * The lock, or undefined while another holds it. Nothing else in this process may open and close lock.db: POSIX drops
 * all of a process's locks on a file as soon as it closes any handle of it. SQLite itself minds this.
 */
function tryLock(folder: string, clock: () => Date): DataDirLock | undefined {
  const owner = join(folder, OWNER);
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(folder, 'lock.db'));
    file.exec('pragma locking_mode = exclusive; begin exclusive');
    writeFileSync(owner, `${JSON.stringify({ pid: process.pid, startedAt: clock().toISOString() })}\n`);
  } catch (error) {
    file?.close();
    if (isNativeError(error) && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw new Error(`Cannot lock the data folder ${folder}: ${reason(error)}. Set DATA_DIR to a folder you can write.`);
  }
  return heldBy(file, owner);
}

/** The process itself keeps the lock: were it left to its caller, one that forgets it would lose it to the collector. */
function heldBy(file: DatabaseSync, owner: string): DataDirLock {
  const release = () => {
    process.off('exit', release);
    if (!file.isOpen) return;
    rmSync(owner, { force: true });
    file.close();
  };
  process.once('exit', release);
  return { release };
}

function heldMessage(folder: string): string {
  return `The data folder ${folder} is in use by ${holder(folder)}. Stop that one, or set DATA_DIR to another folder.`;
}

/** Who holds the folder, in words; the file is a note for people, and decides nothing. */
function holder(folder: string): string {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(join(folder, OWNER), 'utf8'));
    return `process ${pid}, started ${startedAt}`;
  } catch {
    return 'another process';
  }
}

const reason = (error: unknown) => (isNativeError(error) ? error.message : String(error));
