import type { components } from '../../../generated/server/types.ts';
import { api, ask } from '../api/client.ts';

type Schemas = components['schemas'];
export type Dashboard = Schemas['Dashboard'];
export type OperatorWallet = Schemas['DashboardOperatorWallet'];
export type Money = Schemas['DashboardMoney'];

export interface DashboardWish {
  from: string;
  to: string;
  operator_id?: string;
}

export const getDashboard = async (query: DashboardWish): Promise<Dashboard> =>
  (await ask(api.GET('/api/admin/v1/dashboard', { params: { query } }))).data;
