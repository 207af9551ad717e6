import type { components } from '../../../generated/server/types.ts';
import { api, ask } from '../api/client.ts';

export type Operator = components['schemas']['Operator'];

export async function listOperators(): Promise<{ items: Operator[]; next: string | null }> {
  const { data } = await ask(api.GET('/api/admin/v1/operators'));
  return data;
}
