import type { components } from '../../generated/server/types.ts';
import { type Got, send } from './player.ts';
import { ADMIN_TOKEN, type World } from './world.ts';

type Schemas = components['schemas'];
export type RoundRecord = Schemas['RoundRecord'];

/** What a reply's `data` is; of a refusal the `detail` says why. */
type Reply<T> = Got<{ success: boolean; data: T; detail: string }>;

/** Calls the admin API as a machine of the staff does. */
export const adminApi = (world: Pick<World, 'url'>) => {
  const call = <T>(method: string, path: string, body?: unknown): Promise<Reply<T>> =>
    send(`${world.url}/api/admin/v1${path}`, method, body, { authorization: `Bearer ${ADMIN_TOKEN}` });
  return {
    get: <T>(path: string) => call<T>('GET', path),
    post: <T>(path: string, body: object) => call<T>('POST', path, body),
    patch: <T>(path: string, body: object) => call<T>('PATCH', path, body),
    /** Reads what is there. @throws Error when it is refused. */
    async read<T>(path: string): Promise<T> {
      const { status, body } = await call<T>('GET', path);
      if (status !== 200) throw new Error(`GET ${path}: ${status} ${body.detail}`);
      return body.data;
    },
  };
};
