import type { components } from '../../../generated/server/types.ts';
import { api, ask } from '../api/client.ts';

export type User = components['schemas']['AdminUser'];
type UserChange = Partial<components['schemas']['AdminUserUpdate']>;

export const USERS = ['users'];

export const listUsers = async (): Promise<User[]> => (await ask(api.GET('/api/admin/v1/users'))).data;

export const createUser = (body: components['schemas']['AdminUserCreate']) =>
  ask(api.POST('/api/admin/v1/users', { body }));

export const updateUser = (name: string, change: UserChange) =>
  ask(
    api.PATCH('/api/admin/v1/users/{name}', { params: { path: { name } }, body: { make_password: false, ...change } }),
  );
