import type { Handlers } from '../../../generated/server/operations.ts';
import type { Contexts } from '../authentication.ts';
import { NO_STORE } from '../conditional.ts';

export const metricsHandlers = (text: () => Promise<string>): Pick<Handlers<Contexts>, 'getMetrics'> => ({
  async getMetrics() {
    return { status: 200, headers: NO_STORE, contentType: 'text/plain', body: await text() };
  },
});
