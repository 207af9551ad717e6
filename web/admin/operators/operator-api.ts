import type { components } from '../../../generated/server/types.ts';
import { api, ask } from '../api/client.ts';

type Schemas = components['schemas'];
export type Operator = Schemas['Operator'];
export type OperatorStatus = Schemas['OperatorStatus'];
export type Key = Schemas['Key'];
export type OnboardingStep = Schemas['OnboardingStep'];
export type OperatorWish = Omit<Schemas['OperatorCreate'], 'activate'>;
export type OperatorChange = Partial<Schemas['OperatorUpdate']>;

export const OPERATORS = ['operators'];
/** Everything that was fetched of one operator has a key that begins so. */
export const operatorKey = (id: string) => ['operator', id];

const of = (operator_id: string) => ({ params: { path: { operator_id } } });

export interface OperatorFilter {
  search?: string;
  status?: OperatorStatus;
  after?: string;
}

export const listOperators = async (query: OperatorFilter) =>
  (await ask(api.GET('/api/admin/v1/operators', { params: { query: { ...query, limit: 50 } } }))).data;

export const getOperator = async (id: string): Promise<Operator> =>
  (await ask(api.GET('/api/admin/v1/operators/{operator_id}', of(id)))).data;

export const createOperator = (wish: OperatorWish) =>
  ask(api.POST('/api/admin/v1/operators', { body: { ...wish, activate: false } }));

export const updateOperator = (id: string, change: OperatorChange) => {
  const body = { force: false, require_certificate: false, ...change };
  return ask(api.PATCH('/api/admin/v1/operators/{operator_id}', { ...of(id), body }));
};

export const getOnboarding = async (id: string) =>
  (await ask(api.GET('/api/admin/v1/operators/{operator_id}/onboarding', of(id)))).data;

export const announceSecret = (id: string, secret: string | undefined) => {
  const body = secret === undefined ? {} : { wallet_secret: secret };
  return ask(api.POST('/api/admin/v1/operators/{operator_id}/next-secret', { ...of(id), body }));
};

export const activateSecret = (id: string) =>
  ask(api.POST('/api/admin/v1/operators/{operator_id}/next-secret/activation', of(id)));

export const withdrawSecret = (id: string) =>
  ask(api.DELETE('/api/admin/v1/operators/{operator_id}/next-secret', of(id)));

export const listKeys = async (id: string): Promise<Key[]> =>
  (await ask(api.GET('/api/admin/v1/operators/{operator_id}/keys', of(id)))).data;

export const createKey = (id: string, label: string) =>
  ask(api.POST('/api/admin/v1/operators/{operator_id}/keys', { ...of(id), body: label === '' ? {} : { label } }));

export const revokeKey = (operator_id: string, key_id: string) =>
  ask(api.DELETE('/api/admin/v1/operators/{operator_id}/keys/{key_id}', { params: { path: { operator_id, key_id } } }));
