import { conflict, invalid, notFound } from '../domain/refusal.ts';
import type { Role } from '../domain/roles.ts';
import { forgetSignIns } from '../store/admin-sessions.ts';
import {
  type AdminUserRow,
  findAdminUser,
  insertAdminUser,
  listAdminUsers,
  updateAdminUser,
} from '../store/admin-users.ts';
import type { Staff } from './admin-sessions.ts';
import type { Components } from './components.ts';
import { hashOf } from './operator-directory.ts';
import type { Passwords } from './passwords.ts';

/** Who ADMIN_TOKEN is, in the audit and to whoever asks. */
export const TOKEN = 'token';

type Needs = Pick<Components, 'db' | 'clock'> & { passwords: Passwords };

export interface UserChange {
  role?: Role;
  disabled?: boolean;
  password?: string;
  make_password?: boolean;
}

/** The accounts of Provider Admin. Contract: listUsers and its neighbours. */
export function makeAdminUsers({ db, clock, passwords }: Needs) {
  async function find(name: string): Promise<AdminUserRow> {
    const user = await findAdminUser(db, name);
    if (!user) throw notFound(`There is no account ${name}`);
    return user;
  }

  return {
    find,
    list: () => listAdminUsers(db),
    /** Makes an account; `made` is its password unless one was given. @throws Refusal `conflict` when the name is taken. */
    async create({ name, role, password }: { name: string; role: Role; password?: string }) {
      if (name === TOKEN) throw conflict(`${TOKEN} is what ADMIN_TOKEN is called; take another name`);
      const made = password === undefined ? passwords.make() : null;
      const password_hash = await passwords.hash(password ?? made ?? '');
      const created_at = clock();
      const user = await insertAdminUser(db, { name, role, password_hash, created_at });
      if (!user) throw conflict(`The account ${name} exists already`);
      return { user, made };
    },
    /** Another role, a new password or disabling ends the account's sessions. `made` is the password that was made here. */
    async update(name: string, { make_password = false, password, ...change }: UserChange, by: Staff) {
      if (make_password && password !== undefined) throw invalid('Give a password or have one made, not both');
      const { role = change.role, disabled } = await find(name);
      const otherRole = change.role !== undefined && change.role !== role;
      const disables = change.disabled === true && !disabled;
      if (by.name === name && (otherRole || disables))
        throw conflict('Nobody disables their own account or changes its role; another admin can');
      const made = make_password ? passwords.make() : null;
      const given = password ?? made;
      const set = { ...change, ...(given !== null && { password_hash: await passwords.hash(given) }) };
      const user =
        Object.keys(set).length > 0 && (await updateAdminUser(db, name, set, otherRole || disables || given !== null));
      if (given !== null) await forgetSignIns(db, hashOf(name));
      return { user: user || (await find(name)), made };
    },
    /** Whether the account can be signed in to with it. */
    async has(name: string, password: string): Promise<boolean> {
      const user = await findAdminUser(db, name);
      return user !== undefined && !user.disabled && passwords.matches(password, user.password_hash);
    },
  };
}
