import type { Handlers } from '../../../generated/server/operations.ts';
import { etagOf } from '../../services/operator-directory.ts';
import type { Services } from '../../services/services.ts';
import type { Contexts } from '../authentication.ts';
import { isCurrent } from '../conditional.ts';

type Catalog = Pick<Handlers<Contexts>, 'listGames' | 'getGame'>;

/** `serialised`: whether the plain catalog is sent as the bytes kept of it, instead of being checked as a reply. */
export const catalogHandlers = ({ listGames, getGame }: Services, serialised: boolean): Catalog => ({
  async listGames({ query, headers, context: { operator } }) {
    const { reply, etag, bytes } = await listGames(operator.operator_id, query);
    if (isCurrent(headers['if-none-match'], etag)) return { status: 304, headers: { etag } };
    return { status: 200, headers: { etag }, body: reply, bytes: serialised ? bytes : undefined };
  },

  async getGame({ params, headers, context: { operator } }) {
    const data = await getGame(operator.operator_id, params.symbol);
    const etag = etagOf(JSON.stringify(data));
    if (isCurrent(headers['if-none-match'], etag)) return { status: 304, headers: { etag } };
    return { status: 200, headers: { etag }, body: { success: true, data } };
  },
});
