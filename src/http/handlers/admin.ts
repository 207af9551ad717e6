import type { Handlers } from '../../../generated/server/operations.ts';
import { models } from '../../domain/games/models.ts';
import { rfc3339 } from '../../domain/session.ts';
import { gameRecord, mathsView } from '../../services/game-view.ts';
import type { Services } from '../../services/services.ts';
import type { KeyRow } from '../../store/keys.ts';
import type { OperatorRow } from '../../store/operators.ts';
import type { Contexts } from '../authentication.ts';
import { ok } from './ok.ts';

type Admin<Id extends keyof Handlers<Contexts>> = Pick<Handlers<Contexts>, Id>;

export const operatorHandlers = ({
  adminOperators,
  onboarding,
}: Services): Admin<'listOperators' | 'createOperator' | 'getOperator' | 'updateOperator' | 'getOnboarding'> => ({
  getOnboarding: async ({ params }) => ok(await onboarding(params.operator_id)),
  async listOperators({ query }) {
    const { items, next } = await adminOperators.list(query);
    return ok({ items: items.map(operatorView), next });
  },
  async createOperator({ body }) {
    const { operator, walletSecret, warnings } = await adminOperators.create(body);
    const data = { ...operatorView(operator), wallet_secret: walletSecret };
    return { status: 201, body: { success: true, data, warnings } };
  },
  async getOperator({ params }) {
    return operatorReply(await adminOperators.find(params.operator_id));
  },
  async updateOperator({ params, body }) {
    const { operator, warnings } = await adminOperators.update(params.operator_id, body);
    return operatorReply(operator, warnings);
  },
});

export const secretHandlers = ({
  adminSecrets,
}: Services): Admin<'announceSecret' | 'withdrawSecret' | 'activateSecret' | 'resealSecrets'> => ({
  async announceSecret({ params, body }) {
    const { operator, walletSecret, warnings } = await adminSecrets.announce(params.operator_id, body.wallet_secret);
    const data = { ...operatorView(operator), wallet_secret: walletSecret };
    return { status: 201, body: { success: true, data, warnings } };
  },
  async withdrawSecret({ params }) {
    return operatorReply(await adminSecrets.withdraw(params.operator_id));
  },
  async activateSecret({ params }) {
    return operatorReply(await adminSecrets.activate(params.operator_id));
  },
  resealSecrets: async () => ok(await adminSecrets.reseal()),
});

export const limitHandlers = ({ adminLimits }: Services): Admin<'listLimits' | 'setLimits'> => ({
  listLimits: async ({ params }) => ok(await adminLimits.list(params.operator_id)),
  setLimits: async ({ params, body }) => ok(await adminLimits.set(params.operator_id, params.currency, body)),
});

/** `serialised`: whether a catalog is sent as the bytes kept of it, instead of being checked as a reply. */
export const assignmentHandlers = (
  { adminCatalog }: Services,
  serialised: boolean,
): Admin<'getOperatorCatalog' | 'previewCatalog' | 'assignGames' | 'removeGames' | 'lookUpGames'> => ({
  async previewCatalog({ params }) {
    const { reply, etag, bytes } = await adminCatalog.preview(params.operator_id);
    return { status: 200, headers: { etag }, body: reply, bytes: serialised ? bytes : undefined };
  },
  lookUpGames: async ({ body }) => ok(await adminCatalog.lookUp(body.names)),
  getOperatorCatalog: async ({ params }) => ok(await adminCatalog.show(params.operator_id)),
  assignGames: async ({ params, body }) => ok(await adminCatalog.assign(params.operator_id, body)),
  removeGames: async ({ params, body }) => ok(await adminCatalog.remove(params.operator_id, body)),
});

export const keyHandlers = ({ adminKeys }: Services): Admin<'listKeys' | 'createKey' | 'revokeKey'> => ({
  async listKeys({ params }) {
    return ok((await adminKeys.list(params.operator_id)).map(keyView));
  },
  async createKey({ params, body }) {
    const created = await adminKeys.create(params.operator_id, body.label);
    return { status: 201, body: { success: true, data: { ...keyView(created), key: created.key } } };
  },
  async revokeKey({ params }) {
    return ok(keyView(await adminKeys.revoke(params.operator_id, params.key_id)));
  },
});

export const gameHandlers = ({
  adminGames,
  artRecord,
  uploadArt,
}: Services): Admin<
  'listAllGames' | 'createGame' | 'getGameRecord' | 'updateGame' | 'getArtRecord' | 'uploadArt' | 'listMaths'
> => ({
  listMaths: () => ok(models.map(mathsView)),
  async listAllGames({ query }) {
    const { items, next } = await adminGames.list(query);
    return ok({ items: items.map(gameRecord), next });
  },
  async createGame({ body }) {
    return { status: 201, body: { success: true, data: gameRecord(await adminGames.create(body)) } };
  },
  getGameRecord: async ({ params }) => ok(gameRecord(await adminGames.find(params.symbol))),
  updateGame: async ({ params, body }) => ok(gameRecord(await adminGames.update(params.symbol, body))),
  getArtRecord: async ({ params }) => ok(await artRecord(params.symbol)),
  uploadArt: async ({ params, body }) => ok(await uploadArt(params.symbol, body)),
});

const operatorReply = (operator: OperatorRow, warnings: string[] = []) => ({
  status: 200 as const,
  body: { success: true as const, data: operatorView(operator), warnings },
});

const operatorView = ({ wallet_secret, next_wallet_secret, created_at, ...shown }: OperatorRow) => ({
  ...shown,
  wallet_secret_set: wallet_secret !== null,
  next_secret_announced: next_wallet_secret !== null,
  created_at: rfc3339(created_at),
});

const keyView = ({ key_id, operator_id, label, created_at, last_used_at, revoked_at }: KeyRow) => ({
  key_id,
  operator_id,
  label,
  created_at: rfc3339(created_at),
  last_used_at: last_used_at && rfc3339(last_used_at),
  revoked_at: revoked_at && rfc3339(revoked_at),
});
