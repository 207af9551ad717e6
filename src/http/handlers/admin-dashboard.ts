import type { Handlers } from '../../../generated/server/operations.ts';
import type { Services } from '../../services/services.ts';
import type { Contexts } from '../authentication.ts';
import { ok } from './ok.ts';

export const dashboardHandlers = ({ dashboard }: Services): Pick<Handlers<Contexts>, 'getDashboard'> => ({
  getDashboard: async ({ query }) => ok(await dashboard(query)),
});
