import { createHash, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type CatalogItem, catalogItem } from '../domain/catalog.ts';
import { readApiKey } from '../domain/ids.ts';
import { forbidden, unauthenticated } from '../domain/refusal.ts';
import { listLiveCatalog } from '../store/catalog.ts';
import { findGame, type GameRow } from '../store/games.ts';
import { findKeyWithOperator } from '../store/keys.ts';
import { type LimitsRow, listLimits } from '../store/limits.ts';
import { findOperator, type OperatorRow } from '../store/operators.ts';
import type { Components } from './components.ts';

/** What every other server may still believe after a change on this one. Half of the second that is promised. */
const STALE_MS = 500;
/** How far the caches' clock may be behind: it is read by a timer, one for each millisecond of use unless it is told. */
const RESOLUTION_MS = 25;

/** An operator's live catalog, with its plain reply already serialised. */
export interface LiveCatalog {
  items: readonly CatalogItem<GameRow>[];
  /** By symbol and by slug. */
  byName: ReadonlyMap<string, { game: GameRow; item: CatalogItem<GameRow> }>;
  reply: { success: true; data: { total: number; operator_id: string; items: CatalogItem<GameRow>[] } };
  bytes: Uint8Array;
  etag: string;
}

export type OperatorDirectory = ReturnType<typeof makeOperatorDirectory>;

/**
 * Operators, their keys, limits and catalogs, and games, as the hot paths read them: kept for half a second, and dropped
 * on change here.
 */
export function makeOperatorDirectory({ db, gameBaseUrl }: Pick<Components, 'db' | 'gameBaseUrl'>) {
  const keys = cache(async (id: string) => {
    const [operatorId = '', keyId = ''] = id.split('_');
    return findKeyWithOperator(db, operatorId, keyId);
  });
  const operators = cache((id: string) => findOperator(db, id));
  const limits = cache((id: string) => listLimits(db, id));
  const games = cache((symbol: string) => findGame(db, symbol));
  const catalogs = cache(async (id: string) => buildCatalog(id, await listLiveCatalog(db, id), gameBaseUrl));

  /**
   * The operator whose active key this is. @throws Refusal `unauthenticated`, or `forbidden` for an inactive operator,
   * but for a diagnosis, which has to come before the activation.
   */
  async function authenticate(key: string): Promise<{ operator: OperatorRow; keyId: string }> {
    const named = readApiKey(key);
    if (!named) throw unauthenticated('Missing or invalid API key');
    const found = await keys.fetch(`${named.operatorId}_${named.keyId}`);
    const hash = hashOf(key);
    if (!found || !timingSafeEqual(hash, found.key_hash)) throw unauthenticated('Missing or invalid API key');
    if (found.status !== 'active' && !found.for_diagnosis) throw forbidden('Operator is not active');
    return { operator: found, keyId: named.keyId };
  }

  return {
    authenticate,
    operator: (operatorId: string) => operators.fetch(operatorId),
    /** What the operator's players may stake and win in this currency; undefined without limits. */
    limits: async (operatorId: string, currency: string): Promise<LimitsRow | undefined> =>
      (await limits.fetch(operatorId)).find((row) => row.currency === currency),
    /** Whether or not any operator has it. */
    game: (symbol: string) => games.fetch(symbol),
    catalog: (operatorId: string): Promise<LiveCatalog> => catalogs.fetch(operatorId),
    /** Forgets everything, after a change made on this server. */
    forget() {
      for (const kept of [keys, operators, limits, games, catalogs]) kept.clear();
    },
  };
}

/** The hash under which an API key is stored. The key has 256 random bits, so a plain one will do. */
export const hashOf = (key: string): Uint8Array => createHash('sha256').update(key).digest();

/** What `read` says of an id, kept for a while. Who is reading while all is forgotten gets what was read. */
function cache<V>(read: (id: string) => Promise<V>) {
  const fetchMethod = async (id: string) => ({ value: await read(id) });
  const kept = new LRUCache<string, { value: V }>({
    max: 1000,
    ttl: STALE_MS,
    ttlResolution: RESOLUTION_MS,
    fetchMethod,
    ignoreFetchAbort: true,
  });
  return {
    async fetch(id: string): Promise<V> {
      const { value } = await kept.forceFetch(id);
      // Ids that nobody has are guessed, and would crowd out those that somebody has.
      if (value === undefined) kept.delete(id);
      return value;
    },
    clear: () => kept.clear(),
  };
}

function buildCatalog(operatorId: string, games: GameRow[], gameBaseUrl: string | undefined): LiveCatalog {
  const entries = games.map((game) => ({ game, item: catalogItem(game, gameBaseUrl) }));
  const items = entries.map(({ item }) => item);
  const reply = { success: true as const, data: { total: items.length, operator_id: operatorId, items } };
  const bytes = Buffer.from(JSON.stringify(reply));
  const byName = new Map([
    ...entries.map((entry) => [entry.game.slug, entry] as const),
    ...entries.map((entry) => [entry.game.symbol, entry] as const),
  ]);
  return { items, byName, reply, bytes, etag: etagOf(bytes) };
}

/** A strong entity tag of these bytes. */
export const etagOf = (bytes: Uint8Array | string): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
