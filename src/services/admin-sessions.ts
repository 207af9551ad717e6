import { conflict, tooOften, unauthenticated } from '../domain/refusal.ts';
import type { Role } from '../domain/roles.ts';
import { endedBefore, hasEnded, isWorthNoting } from '../domain/sign-in.ts';
import {
  countSignIn,
  endAdminSession,
  findAdminSession,
  noteAdminSession,
  replacePassword,
  startAdminSession,
} from '../store/admin-sessions.ts';
import { findAdminUser } from '../store/admin-users.ts';
import type { Components } from './components.ts';
import { hashOf } from './operator-directory.ts';
import type { Passwords } from './passwords.ts';

/** Who of the provider's staff calls. */
export interface Staff {
  name: string;
  role: Role;
  /** Whether ADMIN_TOKEN calls, and nobody has signed in. */
  byToken: boolean;
}

type Needs = Pick<Components, 'db' | 'clock' | 'random'> & { passwords: Passwords };

/** How people come into Provider Admin and out of it. Contract: signIn, getSession, changePassword, signOut. */
export function makeAdminSessions({ db, clock, random, passwords }: Needs) {
  /** Counts an attempt with a name, whose hash it returns. @throws Refusal `too-often` while the name has to wait. */
  async function mayTry(name: string, now: Date): Promise<Uint8Array> {
    const nameHash = hashOf(name);
    const lockedUntil = await countSignIn(db, nameHash, now);
    if (lockedUntil) throw locked(Math.max(1, Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000)));
    return nameHash;
  }

  return {
    /**
     * Nothing in the reply or in the time that it takes tells whether there is such an account.
     * @throws Refusal `unauthenticated`, or `too-often` while the name has to wait.
     */
    async signIn(wish: { name: string; password: string }): Promise<{ staff: Staff; token: string }> {
      const name = wish.name.trim().toLowerCase();
      const now = clock();
      const name_hash = await mayTry(name, now);
      const user = await findAdminUser(db, name);
      const right = await passwords.matches(wish.password, user?.password_hash ?? passwords.nobodys);
      if (!user || !right || user.disabled) throw unauthenticated(WRONG);
      const { password_hash: hash } = user;
      const password_hash = passwords.isPresent(hash) ? hash : await passwords.hash(wish.password);
      const token = Buffer.from(random(32)).toString('hex');
      const session = { session_hash: hashOf(token), name_hash, user, password_hash, now, ended: endedBefore(now) };
      if (!(await startAdminSession(db, session))) throw unauthenticated(WRONG);
      return { staff: { name, role: user.role, byToken: false }, token };
    },
    /** Whose session it is; being asked counts as its use. @throws Refusal `unauthenticated` when it is none, or has ended. */
    async find(token: string): Promise<Staff> {
      const now = clock();
      const session = await findAdminSession(db, hashOf(token));
      if (!session || hasEnded(session, now)) throw unauthenticated('The session has ended; sign in again');
      if (isWorthNoting(session, now)) await noteAdminSession(db, session.session_hash, now);
      return { name: session.name, role: session.role, byToken: false };
    },
    /**
     * Another password for who is signed in, whose other sessions end.
     * @throws Refusal `conflict` when the present one is wrong; `too-often` while the name has to wait.
     */
    async changePassword({ name }: Staff, token: string | undefined, wish: { password: string; new_password: string }) {
      if (token === undefined) throw conflict(NO_ACCOUNT);
      const name_hash = await mayTry(name, clock());
      const user = await findAdminUser(db, name);
      const right = user && (await passwords.matches(wish.password, user.password_hash));
      if (!right) throw conflict('The present password is wrong');
      const password_hash = await passwords.hash(wish.new_password);
      const kept = hashOf(token);
      if (!(await replacePassword(db, { user, name_hash, password_hash, kept })))
        throw conflict('The password was changed by somebody else meanwhile; sign in again');
    },
    signOut: (token: string) => endAdminSession(db, hashOf(token)),
  };
}

const NO_ACCOUNT = 'ADMIN_TOKEN has no account and no password; another one is set where the server is started';
const WRONG = 'The name or the password is wrong';

const locked = (seconds: number) =>
  tooOften(`Signing in with this name has failed too often; try again in ${seconds} s`, seconds);
