import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/roles.ts';
import { type Got, send } from './player.ts';
import type { World } from './world.ts';

export const PASSWORD = 'correct horse battery staple';

type At = Pick<World, 'url'>;

/** Signs in as a person does, whatever comes of it. */
export const signIn = (world: At, name: string, password = PASSWORD): Promise<Got<{ data: object; detail: string }>> =>
  send(`${world.url}/api/admin/v1/session`, 'POST', { name, password });

/** The cookie of a reply, as the next request carries it. */
export const cookieOf = ({ headers }: Pick<Got, 'headers'>): string => headers.get('set-cookie')?.split(';')[0] ?? '';

/** Makes an account and signs in to it. @returns its cookie. */
export async function signedIn(
  world: World,
  role: Role,
  name = `${role}-${randomUUID().slice(0, 8)}`,
): Promise<string> {
  await world.provider.services.adminUsers.create({ name, role, password: PASSWORD });
  return cookieOf(await signIn(world, name));
}

/** What a browser adds to a request of Provider Admin's own page. */
export const ownPage = (cookie: string) => ({ cookie, 'sec-fetch-site': 'same-origin', 'x-provider-admin': '1' });
