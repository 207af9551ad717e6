import { scaleOf } from '../domain/money.ts';
import { conflict, invalid, notFound } from '../domain/refusal.ts';
import { countOpenRounds, countRoundsElsewhere, moveUnendedRounds } from '../store/open-rounds.ts';
import {
  findOperator,
  insertOperator,
  listOperators,
  type OperatorFilter,
  type OperatorRow,
  updateOperator,
} from '../store/operators.ts';
import type { WalletMode } from '../store/schema.ts';
import { whyHostNotPublic } from '../wallet/address.ts';
import type { Components } from './components.ts';
import type { Certificates } from './diagnostics/certificates.ts';
import type { OperatorDirectory } from './operator-directory.ts';

export interface OperatorWish {
  operator_id: string;
  currency?: string;
  wallet_mode?: WalletMode;
  wallet_base_url?: string;
  wallet_secret?: string;
  wallet_deadline_ms?: number;
  allowed_return_origins?: string[];
  notes?: string;
  activate?: boolean;
}

export interface OperatorChange {
  status?: 'active' | 'inactive';
  currency?: string;
  wallet_base_url?: string;
  wallet_secret?: string;
  wallet_deadline_ms?: number;
  allowed_return_origins?: string[];
  notes?: string;
  force?: boolean;
  require_certificate?: boolean;
}

type Needs = Pick<Components, 'db' | 'clock' | 'random' | 'sealing' | 'appEnv'> & {
  directory: OperatorDirectory;
  certificates: Pick<Certificates, 'require'>;
};

/** What the provider's staff do with operators. Contract: the Admin operations on operators. */
export function makeAdminOperators({ db, clock, random, sealing, appEnv, directory, certificates }: Needs) {
  async function find(operatorId: string): Promise<OperatorRow> {
    const operator = await findOperator(db, operatorId);
    if (!operator) throw notFound(`There is no operator ${operatorId}`);
    return operator;
  }

  return {
    /** @throws Refusal `not-found`. */
    find,
    /** A page, by id. */
    async list({ limit = USUAL_PAGE, ...wish }: Partial<OperatorFilter>) {
      const items = await listOperators(db, { ...wish, limit });
      return { items, next: items.length === limit ? (items.at(-1)?.operator_id ?? null) : null };
    },
    /** Creates an operator, inactive unless asked. A secret that is not given is made, and returned once. */
    async create(wish: OperatorWish) {
      const mode = wish.wallet_mode ?? 'callback';
      if (mode === 'internal' && wish.wallet_base_url !== undefined) throw invalid(NO_WALLET_TO_CALL);
      const made = wish.wallet_secret === undefined ? Buffer.from(random(32)).toString('hex') : null;
      const secret = wish.wallet_secret ?? made ?? '';
      scaleOf(wish.currency ?? 'USD');
      const operator = await insertOperator(db, {
        operator_id: wish.operator_id,
        status: wish.activate ? 'active' : 'inactive',
        currency: wish.currency ?? 'USD',
        wallet_mode: mode,
        wallet_base_url: wish.wallet_base_url === undefined ? null : requireWalletUrl(wish.wallet_base_url, appEnv),
        wallet_secret: sealing.seal(secret, wish.operator_id),
        ...(wish.wallet_deadline_ms !== undefined && { wallet_deadline_ms: wish.wallet_deadline_ms }),
        ...(wish.notes !== undefined && { notes: wish.notes }),
        allowed_return_origins: JSON.stringify((wish.allowed_return_origins ?? []).map(requireOrigin)),
        created_at: clock(),
      });
      if (!operator) throw conflict(`The operator ${wish.operator_id} exists already`);
      directory.forget();
      return { operator, walletSecret: made, warnings: warningsOf(operator, wish.wallet_secret) };
    },
    /**
     * Changes an operator. Rounds that have not ended go on at the wallet they began at, unless another URL is forced.
     * @throws Refusal `conflict` for another wallet URL while rounds are open, unless forced; for any where no wallet is
     * called; and for an activation that requires a certificate when none holds.
     */
    async update(operatorId: string, change: OperatorChange) {
      const { force, wallet_base_url, wallet_secret, allowed_return_origins, require_certificate, ...plain } = change;
      const before = await find(operatorId);
      if (before.wallet_mode === 'internal' && wallet_base_url !== undefined) throw conflict(NO_WALLET_TO_CALL);
      if (change.currency !== undefined) scaleOf(change.currency);
      const url = wallet_base_url === undefined ? before.wallet_base_url : requireWalletUrl(wallet_base_url, appEnv);
      const origins = allowed_return_origins?.map(requireOrigin);
      const moves = url !== before.wallet_base_url;
      if (moves && !force) await refuseWithOpenRounds(operatorId);
      const wallet = {
        ...(wallet_base_url !== undefined && { wallet_base_url: url }),
        ...(wallet_secret !== undefined && { wallet_secret: sealing.seal(wallet_secret, operatorId) }),
      };
      if (require_certificate) {
        if (change.status !== 'active') throw invalid('require_certificate goes with status active');
        await certificates.require({ ...before, ...wallet });
      }
      const set = { ...plain, ...wallet, ...(origins && { allowed_return_origins: JSON.stringify(origins) }) };
      const { operator, moved } = await db.transaction().execute(async (tx) => ({
        operator: Object.keys(set).length > 0 ? await updateOperator(tx, operatorId, set) : before,
        moved: force && wallet_base_url !== undefined && url ? await moveUnendedRounds(tx, operatorId, url) : 0,
      }));
      directory.forget();
      const left = moves && !force && url ? await countRoundsElsewhere(db, operatorId, url) : 0;
      const rounds = [...movedAlong(moved), ...leftBehind(left, operatorId)];
      const warnings = [...warningsOf(before, wallet_secret), ...rounds];
      return { operator: operator ?? before, warnings };
    },
  };

  function warningsOf({ wallet_mode }: OperatorRow, secret: string | undefined): string[] {
    const isDemo = wallet_mode === 'internal' && appEnv === 'production';
    return isDemo ? [...secretWarnings(secret), DEMO_MONEY] : secretWarnings(secret);
  }

  async function refuseWithOpenRounds(operatorId: string) {
    const open = await countOpenRounds(db, operatorId);
    if (open === 0) return;
    throw conflict(
      `${open} rounds of ${operatorId} are open at the present wallet; wait for them, or force the change`,
    );
  }
}

const USUAL_PAGE = 100;

const movedAlong = (rounds: number): string[] =>
  rounds > 0
    ? [
        `Rounds that have not ended: ${rounds}. Their further calls go to the new wallet; unless it has the former one's books, stakes taken there are not given back`,
      ]
    : [];

const leftBehind = (rounds: number, operatorId: string): string[] =>
  rounds > 0
    ? [
        `Rounds that have not ended: ${rounds}. Their further calls go to the former wallet, where they began, signed with the present secret; if its books have moved: provider operator wallet ${operatorId} --url URL --force`,
      ]
    : [];

const NO_WALLET_TO_CALL =
  'wallet_mode internal calls no wallet, so a wallet_base_url would never be used; leave it out, or create an operator of wallet_mode callback';
const DEMO_MONEY = 'wallet_mode internal plays for demo money that is kept here; use callback for real money';

function requireWalletUrl(text: string, appEnv: Components['appEnv']): string {
  const url = URL.parse(text);
  const schemes = appEnv === 'development' ? ['http:', 'https:'] : ['https:'];
  if (!url || !schemes.includes(url.protocol)) {
    throw invalid(`wallet_base_url must be ${appEnv === 'development' ? 'an http or https' : 'an https'} URL`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw invalid('wallet_base_url must be without user name, query and fragment');
  }
  const why = appEnv === 'development' ? undefined : whyHostNotPublic(url.hostname);
  if (why) throw invalid(`wallet_base_url must be on the public internet in ${appEnv}; ${url.hostname} is ${why}`);
  return text.replace(/\/+$/, '');
}

function requireOrigin(text: string): string {
  const url = URL.parse(text);
  if (url && ['http:', 'https:'].includes(url.protocol) && text.replace(/\/$/, '') === url.origin) return url.origin;
  throw invalid(`allowed_return_origins: ${text} is not an origin; write it as https://lobby.example.com`);
}

const SHORT_SECRET = 32;

/** What is to be said of a secret that somebody chose. */
export const secretWarnings = (secret: string | undefined): string[] =>
  secret !== undefined && secret.length < SHORT_SECRET
    ? [`The wallet secret has fewer than ${SHORT_SECRET} characters; use a longer one in production`]
    : [];
