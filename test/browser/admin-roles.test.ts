import type { Page } from 'playwright-core';
import { adminApi } from '../support/admin-api.ts';
import { describeAdmin, heading, NADIA, type Person, signIn, TOMAS, VERA } from '../support/admin-tab.ts';
import { accessibilityFaults } from '../support/browser.ts';
import { play } from '../support/player.ts';
import { DOUBTFUL, openRefusingWallet } from '../support/refusing-wallet.ts';
import { rigRandom } from '../support/rigged-random.ts';
import { operationsOf, type Things, typeRequests } from '../support/staff-requests.ts';
import { openWorld } from '../support/world.ts';

/**
 * What Provider Admin offers to whom, on every page; and that what it does not offer is refused when it is asked for all
 * the same, from the page and with its cookie.
 */

const ID = 'operator-a';
const PLAYER = `${DOUBTFUL}1`;

/** The pages: where, their name, and the buttons there for a viewer, with what support has beside, and an admin beside that. */
const PAGES: [path: string, name: string, ...offered: [viewer: string[], support: string[], admin: string[]]][] = [
  ['', 'Dashboard', [], [], []],
  ['/operators', 'Operators', [], [], ['New operator']],
  [`/operators/${ID}`, ID, [], [], ['Deactivate', 'Set up the wallet']],
  [
    `/operators/${ID}/catalog`,
    ID,
    [],
    ['Paste a list…', 'Assign every game…', 'Take every game away…'],
    ['Deactivate'],
  ],
  [`/operators/${ID}/keys`, ID, [], ['New key', 'Revoke'], ['Deactivate']],
  [`/operators/${ID}/settings`, ID, [], [], ['Deactivate']],
  [`/operators/${ID}/limits`, ID, [], [], ['Deactivate', 'Limit a currency']],
  [`/operators/${ID}/secret`, ID, [], [], ['Deactivate', 'Announce a coming secret']],
  [`/operators/${ID}/go-live`, ID, [], ['Start'], ['Deactivate']],
  ['/games', 'Games', [], ['New game'], []],
  ['/games/vs20doghouse', 'The Dog House', ['Title page'], ['Edit', 'Choose a picture'], []],
  [`/rounds/${ID}`, `Rounds of ${ID}`, [], [], []],
  [`/rounds/${ID}/calls`, `Rounds of ${ID}`, [], [], []],
  [`/rounds/${ID}/reconciliation`, `Rounds of ${ID}`, [], ['Reconcile'], []],
  [`/rounds/${ID}/round/ROUND`, `Round of ${PLAYER}`, [], ['Send again…'], ['Resolve…']],
  ['/audit', 'Audit', [], [], []],
];

/** Pages where nothing is read, but all is for acting. */
const RESERVED: [path: string, least: 'support' | 'admin', name: string][] = [
  ['/games/new', 'support', 'New game'],
  ['/games/vs20doghouse/edit', 'support', 'Edit The Dog House'],
  ['/operators/new', 'admin', 'New operator'],
  ['/users', 'admin', 'Users'],
];

const chance = rigRandom();
const open = () => openWorld({ random: chance.random });

describeAdmin('Roles in Provider Admin', { people: [NADIA, TOMAS, VERA], open }, (tabs) => {
  let wallet: Awaited<ReturnType<typeof openRefusingWallet>>;
  let things: Things;

  beforeAll(async () => {
    wallet = await openRefusingWallet();
    const operator = await tabs.world().operator({ id: ID, walletUrl: wallet.url, catalog: ['vs20doghouse'] });
    chance.rig('win');
    const game = await play(tabs.world(), operator, { external_player_id: PLAYER });
    await game.spin();
    things = { operatorId: ID, keyId: operator.keyId, roundId: `${game.session_id}:0` };
  });
  afterAll(() => wallet?.close());

  const goTo = (path: string) =>
    tabs.page().goto(`${tabs.world().url}/admin${path.replace('ROUND', encodeURIComponent(things.roundId))}`);

  async function enter(person: Person): Promise<Page> {
    await signIn(tabs.page(), tabs.world(), person, '/admin/audit');
    await heading(tabs.page(), 'Audit').waitFor();
    return tabs.page();
  }

  /** The buttons that can be pressed, and the links that look like them, once the page has all it fetches. */
  async function offersOf(page: Page): Promise<string[]> {
    await page.waitForLoadState('networkidle');
    const pressable = page.getByRole('main').locator('button:not(:disabled), a.mantine-Button-root');
    return (await pressable.allTextContents()).sort();
  }

  test.each([VERA, TOMAS, NADIA])('a page offers what its reader may: $role', async (person) => {
    const page = await enter(person);
    for (const [path, name, viewer, support, admin] of PAGES) {
      await goTo(path);
      await heading(page, name).waitFor();
      const expected = { viewer, support: [...viewer, ...support], admin: [...viewer, ...support, ...admin] }[
        person.role
      ];
      expect([path, await offersOf(page)]).toEqual([path, expected.sort()]);
    }
    await goTo(`/operators/${ID}/settings`);
    await page.getByLabel('Wallet URL').waitFor();
    const settings = page.getByRole('main').locator('input, textarea');
    const editable = await settings.evaluateAll((all) => all.map((each) => each.matches(':read-write')));
    expect(editable).toEqual(Array(5).fill(person.role === 'admin'));
    const places = await page.getByRole('navigation', { name: 'Subjects' }).getByRole('link').allTextContents();
    expect(places.includes('Users')).toBe(person.role === 'admin');
  });

  test.each([VERA, TOMAS, NADIA])('a page that is for acting alone is for who may: $role', async ({ ...person }) => {
    const page = await enter(person);
    for (const [path, least, name] of RESERVED) {
      await goTo(path);
      const may = person.role === 'admin' || person.role === least;
      await heading(page, may ? name : 'Not for every role').waitFor();
      if (may) continue;
      const why = `This needs the role ${least}; ${person.name} has the role ${person.role}`;
      await page.getByRole('alert').getByText(why).waitFor();
      expect(await offersOf(page)).toEqual([]);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test.each([
    { ...VERA, above: ['support', 'admin'] },
    { ...TOMAS, above: ['admin'] },
  ])('what is not offered is refused when it is typed: $role', async ({ above, ...person }) => {
    const page = await enter(person);
    const answers = await typeRequests(page, operationsOf(...above), things);
    expect(answers.length).toBeGreaterThan(8);
    for (const [id, status, detail] of answers) {
      const why = expect.stringMatching(
        new RegExp(`^This needs the role (${above.join('|')}); ${person.name} has the role`),
      );
      expect([id, status, detail]).toEqual([id, 403, why]);
    }
    const { items } = await adminApi(tabs.world()).read<{ items: { operation: string }[] }>(
      `/audit?who=${person.name}`,
    );
    expect([...new Set(items.map(({ operation }) => operation))]).toEqual(['signIn']);
  });

  /** Who has a dialog open presses its button when the session is over. */
  async function pressTooLate(page: Page): Promise<void> {
    await page.getByLabel('Label').fill('too late');
    await page.getByRole('button', { name: 'Create key' }).click();
    await page.getByRole('dialog', { name: 'Your session is over' }).waitFor();
    for (const [id, status] of await typeRequests(page, operationsOf('support', 'admin'), things))
      expect([id, status]).toEqual([id, 401]);
    expect(await adminApi(tabs.world()).read<object[]>(`/operators/${ID}/keys`)).toHaveLength(1);
  }

  test('who signs out is signed out in every tab, and changes nothing any more', async () => {
    const page = await enter(NADIA);
    await goTo(`/operators/${ID}/keys`);
    await page.getByRole('button', { name: 'New key' }).click();
    const other = await page.context().newPage();
    await other.goto(`${tabs.world().url}/admin/audit`);
    await other.getByRole('button', { name: NADIA.name }).click();
    await other.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading(other, 'Provider Admin').waitFor();
    await pressTooLate(page);
  });

  test('whose session has ended changes nothing, and is asked to sign in again', async () => {
    const page = await enter(NADIA);
    await goTo(`/operators/${ID}/keys`);
    await page.getByRole('button', { name: 'New key' }).click();
    tabs.world().time.advance(2 * 3600_000);
    await pressTooLate(page);
  });
});
