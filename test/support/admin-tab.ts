import type { Page } from 'playwright-core';
import type { Role } from '../../src/domain/roles.ts';
import { describeTabs, type Tabs } from './describe-tabs.ts';
import type { World } from './world.ts';

/** Somebody of the provider's staff. */
export interface Person {
  name: string;
  password: string;
  role: Role;
}

export const NADIA: Person = { name: 'nadia', password: 'a password of the tests', role: 'admin' };
export const TOMAS: Person = { name: 'tomas', password: 'a password of the tests', role: 'support' };
export const VERA: Person = { name: 'vera', password: 'a password of the tests', role: 'viewer' };

/** Makes their accounts. */
export async function employ(world: World, ...people: Person[]): Promise<void> {
  for (const person of people) await world.provider.services.adminUsers.create(person);
}

/** Goes to a page of Provider Admin and signs in there, with the keyboard. */
export async function signIn(page: Page, world: World, { name, password }: Omit<Person, 'role'>, path = '/admin') {
  await page.goto(world.url + path);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** The page's name, which is there once the page is. */
export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

export interface Staff {
  people: readonly Person[];
  /** The provider that they work at, where it is to be a special one. */
  open?: () => Promise<World>;
}

/** Tests of Provider Admin in a browser, where these people have accounts. */
export function describeAdmin(name: string, { people, open }: Staff, tests: (tabs: Tabs) => void): void {
  describeTabs(name, { ...(open && { open }) }, (tabs) => {
    beforeAll(() => employ(tabs.world(), ...people));
    tests(tabs);
  });
}
