import type { Handlers } from '../../../generated/server/operations.ts';
import type { Services } from '../../services/services.ts';
import type { Contexts } from '../authentication.ts';
import { NO_STORE } from '../conditional.ts';

type Runtime = Pick<Handlers<Contexts>, 'initGame' | 'spin' | 'getRound' | 'getHistory' | 'closeGame'>;

/** What the launched game calls from the player's browser. */
export const runtimeHandlers = ({ gameSession, spin }: Services): Runtime => ({
  async initGame({ body, requestId }) {
    return reply(await gameSession.init(body.mgckey, requestId));
  },
  async spin({ body, requestId }) {
    return reply(await spin({ ...body, request_id: requestId }));
  },
  async getRound({ body, requestId }) {
    return reply(await gameSession.round(body.mgckey, body.action_id, requestId));
  },
  async getHistory({ body }) {
    return reply(await gameSession.history(body.mgckey));
  },
  async closeGame({ body }) {
    return reply(await gameSession.close(body.mgckey));
  },
});

const reply = <D>(data: D) => ({ status: 200 as const, headers: NO_STORE, body: { success: true as const, data } });
