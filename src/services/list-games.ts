import type { CatalogItem } from '../domain/catalog.ts';
import { notFound } from '../domain/refusal.ts';
import type { GameRow } from '../store/games.ts';
import { etagOf, type LiveCatalog, type OperatorDirectory } from './operator-directory.ts';

export interface CatalogFilter {
  family?: string;
  limit?: number;
  offset?: number;
}

/** Returns the operator-scoped live catalog. Contract: listGames; the plain call is served as it was serialised. */
export const makeListGames =
  (directory: OperatorDirectory) =>
  async (
    operatorId: string,
    filter: CatalogFilter,
  ): Promise<Pick<LiveCatalog, 'reply' | 'etag'> & { bytes?: Uint8Array }> => {
    const catalog = await directory.catalog(operatorId);
    const { family, limit, offset = 0 } = filter;
    if (family === undefined && limit === undefined && offset === 0) return catalog;
    const matching = catalog.items.filter((item) => family === undefined || item.family === family);
    const items = matching.slice(offset, limit === undefined ? undefined : offset + limit);
    const reply = { success: true as const, data: { total: matching.length, operator_id: operatorId, items } };
    return { reply, etag: etagOf(JSON.stringify(reply)) };
  };

/** One title of the operator's catalog by symbol or slug. Contract: getGame. @throws Refusal `not-found`. */
export const makeGetGame =
  (directory: OperatorDirectory) =>
  async (operatorId: string, symbolOrSlug: string): Promise<CatalogItem<GameRow>> => {
    const found = (await directory.catalog(operatorId)).byName.get(symbolOrSlug);
    if (!found) throw notFound('Game not found');
    return found.item;
  };
