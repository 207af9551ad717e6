import type { components } from '../../../generated/server/types.ts';
import { api, ask } from '../api/client.ts';

type Schemas = components['schemas'];
export type Round = Schemas['Round'];
export type RoundState = Schemas['RoundState'];
export type Call = Schemas['Call'];
export type Attempt = Schemas['Attempt'];
export type RecordedCall = Schemas['RecordedCall'];
export type RoundRecord = Schemas['RoundRecord'];
export type AuditEntry = Schemas['AuditEntry'];
export type Resolution = Schemas['ResolutionRequest']['as'];

/** Everything that was fetched of an operator's rounds has a key that begins so. */
export const roundsKey = (operatorId: string) => ['rounds', operatorId];

export const STATE_WORDS = ['pending', 'settled', 'rejected', 'rolled-back', 'manual'] as const;
export type StateWord = (typeof STATE_WORDS)[number];

export interface RoundFilter {
  state?: StateWord[];
  player_id?: string;
  symbol?: string;
  from?: string;
  to?: string;
  after?: string;
}

const PAGE = 50;

export async function listRounds(operator_id: string, filter: RoundFilter & { transaction_id?: string }) {
  const params = { path: { operator_id }, query: { ...filter, limit: PAGE } };
  return (await ask(api.GET('/api/admin/v1/operators/{operator_id}/rounds', { params }))).data;
}

export async function listCalls(operator_id: string, filter: RoundFilter & { transaction_id?: string[] }) {
  const params = { path: { operator_id }, query: { ...filter, limit: PAGE } };
  return (await ask(api.GET('/api/admin/v1/operators/{operator_id}/calls', { params }))).data;
}

const of = (operator_id: string, round_id: string) => ({ params: { path: { operator_id, round_id } } });

export const getRound = async (operatorId: string, roundId: string): Promise<RoundRecord> =>
  (await ask(api.GET('/api/admin/v1/operators/{operator_id}/rounds/{round_id}', of(operatorId, roundId)))).data;

export const resolveRound = (operatorId: string, roundId: string, body: { as: Resolution; why: string }) =>
  ask(
    api.POST('/api/admin/v1/operators/{operator_id}/rounds/{round_id}/resolution', {
      ...of(operatorId, roundId),
      body,
    }),
  );

export const redeliverCall = (operator_id: string, transaction_id: string, why: string) =>
  ask(
    api.POST('/api/admin/v1/operators/{operator_id}/calls/{transaction_id}/redelivery', {
      params: { path: { operator_id, transaction_id } },
      body: { why },
    }),
  );

/** The first operators whose id or notes hold a text, and whether there are more. */
export async function findOperators(search: string): Promise<{ ids: string[]; isPart: boolean }> {
  const query = { limit: 20, ...(search && { search }) };
  const { data } = await ask(api.GET('/api/admin/v1/operators', { params: { query } }));
  return { ids: data.items.map(({ operator_id }) => operator_id), isPart: data.next !== null };
}
