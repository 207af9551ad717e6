import type { components } from '../../../generated/server/types.ts';
import { api, ask } from '../api/client.ts';
import { operatorKey } from './operator-api.ts';

export type Limits = components['schemas']['Limits'];
export type LimitsWish = components['schemas']['LimitsWish'];

export const limitsKey = (id: string) => [...operatorKey(id), 'limits'];

/** A currency whose limits were all taken away is not among them. */
export async function listLimits(operator_id: string): Promise<Limits[]> {
  const params = { path: { operator_id } };
  const { data } = await ask(api.GET('/api/admin/v1/operators/{operator_id}/limits', { params }));
  return data.filter(({ least_stake, most_stake, most_win }) => least_stake ?? most_stake ?? most_win);
}

export const setLimits = (operator_id: string, currency: string, body: LimitsWish) =>
  ask(
    api.PUT('/api/admin/v1/operators/{operator_id}/limits/{currency}', {
      params: { path: { operator_id, currency } },
      body,
    }),
  );
