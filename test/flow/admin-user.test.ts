import { PASSWORD, signIn } from '../support/signed-in.ts';
import { staff } from '../support/terminal.ts';
import { openWorld, type World } from '../support/world.ts';

/** Accounts of Provider Admin, as they are looked after at a terminal. */

let world: World;
let desk: ReturnType<typeof staff>;
beforeAll(async () => {
  world = await openWorld();
  desk = staff(world);
});
afterAll(() => world.close());

const create = (name: string, ...words: string[]) =>
  desk.type('admin-user', 'create', name, '--role', 'viewer', ...words);
const enters = async (name: string, password: string) => (await signIn(world, name, password)).status === 200;
const SHOWN = /^password {3}([0-9a-z]{5}(?:-[0-9a-z]{5}){3}) {3}\(shown once, keep it\)$/m;

test('a password is made and shown once, and lets its account in', async () => {
  const { status, out } = await create('olga');
  expect(status).toBe(0);
  expect(out).toMatch(/olga may sign in, with the role viewer\n$/);
  const [, password = ''] = SHOWN.exec(out) ?? [];
  expect(await enters('olga', password)).toBe(true);
  expect((await desk.type('admin-user', 'list', '--json')).out).not.toContain(password);
});

test('a password is read from standard input, and then not shown', async () => {
  const made = await desk.pipe(`${PASSWORD}\n`, 'admin-user', 'create', 'piped', '--role', 'admin', '--password-stdin');
  expect(made).toEqual({ status: 0, out: 'piped may sign in, with the role admin\n', err: '' });
  expect(await enters('piped', PASSWORD)).toBe(true);
  const none = await desk.pipe('', 'admin-user', 'create', 'none', '--role', 'admin', '--password-stdin');
  expect(none).toMatchObject({ status: 2, err: 'provider: --password-stdin needs a password on standard input\n' });
});

test('accounts are listed with their role and when they last came', async () => {
  await create('seen', '--json');
  const line = async () =>
    (await desk.type('admin-user', 'list')).out.split('\n').find((one) => one.startsWith('seen '));
  expect(await line()).toMatch(/^seen +viewer +active +never$/);
  const { password } = await desk.json<{ password: string }>('admin-user', 'password', 'seen');
  await signIn(world, 'seen', password);
  expect(await line()).toMatch(/^seen +viewer +active +\d{4}-\d\d-\d\dT/);
});

test('another role, a new password, out and in again', async () => {
  await desk.pipe(PASSWORD, 'admin-user', 'create', 'ivo', '--role', 'viewer', '--password-stdin');
  expect((await desk.type('admin-user', 'role', 'ivo', '--role', 'support')).out).toBe(
    'ivo has the role support now\n',
  );
  const [, password = ''] = SHOWN.exec((await desk.type('admin-user', 'password', 'ivo')).out) ?? [];
  expect([await enters('ivo', PASSWORD), await enters('ivo', password)]).toEqual([false, true]);
  expect((await desk.type('admin-user', 'disable', 'ivo')).out).toBe('ivo is disabled\n');
  expect(await enters('ivo', password)).toBe(false);
  expect((await desk.type('admin-user', 'enable', 'ivo')).out).toBe('ivo is enabled\n');
  expect(await enters('ivo', password)).toBe(true);
});

test.each([
  ['a name that is taken', ['create', 'twice', '--role', 'viewer'], 'The account twice exists already'],
  [
    'the name of ADMIN_TOKEN',
    ['create', 'token', '--role', 'viewer'],
    'token is what ADMIN_TOKEN is called; take another name',
  ],
  ['a name that can be none', ['create', 'Olga B', '--role', 'viewer'], 'name must match pattern'],
  ['nobody', ['disable', 'nobody'], 'There is no account nobody'],
])('refused with the reason: %s', async (_what, words, reason) => {
  await create('twice');
  const { status, out, err } = await desk.type('admin-user', ...words);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toContain(`provider: ${reason}`);
});

test('a password that is too short is refused, and not repeated', async () => {
  const { status, err } = await desk.pipe(
    'hunter2',
    'admin-user',
    'create',
    'short',
    '--role',
    'viewer',
    '--password-stdin',
  );
  expect([status, err]).toEqual([1, 'provider: password must NOT have fewer than 12 characters\n']);
});
