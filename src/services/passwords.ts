import { type Argon2Parameters, argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Random } from '../domain/games/random.ts';
import { busy } from '../domain/refusal.ts';
import { makeBulkhead } from './bulkhead.ts';

export type Passwords = ReturnType<typeof makePasswords>;

type Cost = Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>;

/** OWASP's second choice: 19 MiB twice over, which keeps a core busy for about 50 ms. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_BYTES = 32;
const SALT_BYTES = 16;
/** Two at a time leave Node's other threads to everything else; who comes when so many wait is turned away. */
const LIMITS = { slots: 2, places: 30 };
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;
/** Without the letters that are taken for digits. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

const derive = promisify(argon2);

/** Argon2id, hashes in PHC form with their own parameters, computed beside the event loop. */
export function makePasswords(random: Random, cost: Cost = COST) {
  const lanes = makeBulkhead(LIMITS);

  async function tag(password: string, salt: Uint8Array, tagLength: number, { memory, passes, parallelism }: Cost) {
    const leave = await lanes.enter('sign-in');
    if (!leave) throw busy('Too many people sign in just now; try again in a moment');
    const message = password.normalize('NFKC');
    return derive('argon2id', { message, nonce: salt, tagLength, memory, passes, parallelism }).finally(leave);
  }

  return {
    async hash(password: string): Promise<string> {
      const salt = random(SALT_BYTES);
      return written(cost, salt, await tag(password, salt, TAG_BYTES, cost));
    },
    async matches(password: string, hash: string): Promise<boolean> {
      const [, memory, passes, parallelism, salt = '', expected = ''] = PHC.exec(hash) ?? [];
      const wanted = Buffer.from(expected, 'base64');
      const costs = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
      return timingSafeEqual(await tag(password, Buffer.from(salt, 'base64'), wanted.length, costs), wanted);
    },
    /** A hash that no password has, to spend the same work on where there is no account. */
    nobodys: written(cost, new Uint8Array(SALT_BYTES), new Uint8Array(TAG_BYTES)),
    /** Whether it was made with the parameters of today. */
    isPresent: (hash: string): boolean => hash.startsWith(parametersOf(cost)),
    /** A new password of 100 random bits, in groups that can be read aloud. */
    make(): string {
      const letters = [...random(20)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
      return letters.replace(/.{5}(?=.)/g, '$&-');
    },
  };
}

const parametersOf = ({ memory, passes, parallelism }: Cost): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$`;

const written = (cost: Cost, salt: Uint8Array, hash: Uint8Array): string =>
  `${parametersOf(cost)}${base64(salt)}$${base64(hash)}`;

/** As PHC strings have it, without padding. */
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');
