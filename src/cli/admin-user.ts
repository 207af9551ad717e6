import { type Command, Option } from 'commander';
import { ROLES } from '../domain/roles.ts';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal, table, UsageError } from './command-line.ts';

interface User {
  name: string;
  role: string;
  disabled: boolean;
  created_at: string;
  last_sign_in_at: string | null;
}

interface Changed extends User {
  /** What was made; null when it was given, or stayed. */
  password: string | null;
}

interface Options {
  json?: boolean;
}
interface PasswordOptions extends Options {
  passwordStdin?: boolean;
}

/** `provider admin-user ...` */
export function registerAdminUser(program: Command, terminal: Terminal): void {
  const user = program
    .command('admin-user')
    .description('accounts of Provider Admin: create, list, role, password, disable, enable');
  const change = (name: string, body: object) =>
    makeAdminClient(terminal).call<Changed>('PATCH', `/users/${encodeURIComponent(name)}`, body);

  user
    .command('create <name>')
    .description('make an account; its password is made too, and shown once')
    .addOption(roleOption().makeOptionMandatory())
    .option('--password-stdin', STDIN)
    .option('--json', 'print one JSON value')
    .action(async (name: string, { role, passwordStdin, ...options }: PasswordOptions & { role: string }) => {
      const body = { name, role, ...(passwordStdin && { password: await readPassword(terminal) }) };
      const made = await makeAdminClient(terminal).call<Changed>('POST', '/users', body);
      print(terminal, options, made, (m) => [...passwordLines(m), `${m.name} may sign in, with the role ${m.role}`]);
    });

  user
    .command('list')
    .description('list the accounts')
    .option('--json', 'print one JSON value')
    .action(async (options: Options) => {
      const users = await makeAdminClient(terminal).call<User[]>('GET', '/users');
      const rows = users.map((u) => [u.name, u.role, u.disabled ? 'disabled' : 'active', u.last_sign_in_at ?? 'never']);
      print(terminal, options, users, () => table([['NAME', 'ROLE', 'STATUS', 'LAST SIGN-IN'], ...rows]));
    });

  user
    .command('role <name>')
    .description('give an account another role; its sessions end')
    .addOption(roleOption().makeOptionMandatory())
    .option('--json', 'print one JSON value')
    .action(async (name: string, { role, ...options }: Options & { role: string }) => {
      print(terminal, options, await change(name, { role }), (u) => [`${u.name} has the role ${u.role} now`]);
    });

  user
    .command('password <name>')
    .description('give an account a new password, made here unless it is read; its sessions end')
    .option('--password-stdin', STDIN)
    .option('--json', 'print one JSON value')
    .action(async (name: string, { passwordStdin, ...options }: PasswordOptions) => {
      const body = passwordStdin ? { password: await readPassword(terminal) } : { make_password: true };
      const changed = await change(name, body);
      print(terminal, options, changed, (c) => [...passwordLines(c), `${c.name} has a new password`]);
    });

  for (const [verb, disabled, description] of [
    ['disable', true, 'shut an account out, at once'],
    ['enable', false, 'let a disabled account in again, with the password it had'],
  ] as const) {
    user
      .command(`${verb} <name>`)
      .description(description)
      .option('--json', 'print one JSON value')
      .action(async (name: string, options: Options) => {
        print(terminal, options, await change(name, { disabled }), (u) => [`${u.name} is ${verb}d`]);
      });
  }
}

const STDIN = 'read the password from standard input, to the end of its first line';

const roleOption = () =>
  new Option('--role <role>', 'viewer reads; support acts on keys, catalogs and diagnoses; admin does all').choices(
    ROLES,
  );

const passwordLines = ({ password }: Changed): string[] =>
  password === null ? [] : [`password   ${password}   (shown once, keep it)`];

async function readPassword({ input }: Terminal): Promise<string> {
  const [line = ''] = (await input?.())?.split(/\r?\n/) ?? [];
  if (line === '') throw new UsageError('--password-stdin needs a password on standard input');
  return line;
}
