import type { Handlers } from '../../../generated/server/operations.ts';
import type { Services } from '../../services/services.ts';
import type { Contexts } from '../authentication.ts';
import { ok } from './ok.ts';

/** Rounds and wallet calls as the provider's staff look them up, resolve and reconcile them. */
export const roundHandlers = ({
  adminRounds,
  redeliver,
  signManifest,
  reconciliation,
}: Services): Pick<
  Handlers<Contexts>,
  | 'listRounds'
  | 'getRoundRecord'
  | 'listCalls'
  | 'resolveRound'
  | 'redeliverCall'
  | 'signManifest'
  | 'reconcile'
  | 'getReconciliationFile'
> => ({
  listRounds: async ({ params, query }) => ok(await adminRounds.list(params.operator_id, query)),
  getRoundRecord: async ({ params }) => ok(await adminRounds.record(params.operator_id, params.round_id)),
  listCalls: async ({ params, query }) => ok(await adminRounds.calls(params.operator_id, query)),
  async resolveRound({ params, body, context, requestId }) {
    const wish = { ...body, who: context.name, requestId };
    const { round, warnings } = await adminRounds.resolve(params.operator_id, params.round_id, wish);
    return { status: 200, body: { success: true, data: round, warnings } };
  },
  async redeliverCall({ params, body, context, requestId }) {
    const wish = { ...body, who: context.name, requestId };
    const roundId = await redeliver(params.operator_id, params.transaction_id, wish);
    return ok(await adminRounds.record(params.operator_id, roundId));
  },
  signManifest: async ({ params, body }) => ok(await signManifest(params.operator_id, body)),
  reconcile: async ({ params, body }) => ok(await reconciliation.manifest(params.operator_id, body)),
  async getReconciliationFile({ params: { operator_id, file }, query }) {
    const body = await reconciliation.file(operator_id, file, query);
    const name = [operator_id, ...[query.from, query.to].map(inFileName), file].join('_');
    const headers = { 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' };
    const contentType = file.endsWith('.csv') ? 'text/csv' : 'application/x-ndjson';
    return { status: 200, contentType, body, headers };
  },
});

/** `20260616T163000Z`, since not every system takes a colon in a file's name. */
const inFileName = (instant: string): string => new Date(instant).toISOString().replaceAll(/[-:]|\.000/g, '');
