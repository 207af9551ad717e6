import type { Handlers } from '../../../generated/server/operations.ts';
import type { Services } from '../../services/services.ts';
import type { Contexts } from '../authentication.ts';
import { NO_STORE } from '../conditional.ts';

export const launchHandlers = ({ launch }: Services): Pick<Handlers<Contexts>, 'createLaunchUrl'> => ({
  async createLaunchUrl({ body, context: { operator } }) {
    const link = await launch(operator, body);
    return { status: 200, headers: NO_STORE, body: { success: true, ...link, data: link } };
  },
});
