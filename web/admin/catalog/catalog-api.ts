import type { components } from '../../../generated/server/types.ts';
import { api, ask } from '../api/client.ts';
import { operatorKey } from '../operators/operator-api.ts';
import { inPieces, isTooLong } from './names.ts';

type Schemas = components['schemas'];
type Found = Schemas['GamesFound'];
export type CatalogGame = Schemas['Game'];

export const assignedKey = (id: string) => [...operatorKey(id), 'catalog'];
export const previewKey = (id: string) => [...operatorKey(id), 'preview'];

const of = (operator_id: string) => ({ params: { path: { operator_id } } });

/** The symbols of the games that are assigned, live or not. */
export const getAssigned = async (id: string): Promise<ReadonlySet<string>> =>
  new Set((await ask(api.GET('/api/admin/v1/operators/{operator_id}/catalog', of(id)))).data.symbols);

/** Assigns games or takes them away, as many requests as they need. @returns how many it was another for. */
export async function change(id: string, what: 'assign' | 'remove', symbols: readonly string[]) {
  const send = what === 'assign' ? assign : remove;
  let changed = 0;
  for (const piece of inPieces(symbols)) changed += (await send(id, { symbols: piece })).data.changed;
  return { changed };
}

type Selection = Schemas['AssignmentRequest'];

const assign = (id: string, body: Selection) =>
  ask(api.POST('/api/admin/v1/operators/{operator_id}/catalog', { ...of(id), body }));

const remove = (id: string, body: Selection) =>
  ask(api.POST('/api/admin/v1/operators/{operator_id}/catalog/remove', { ...of(id), body }));

/** Every game there is, or none of them. */
export async function changeAll(id: string, what: 'assign' | 'remove') {
  const send = what === 'assign' ? assign : remove;
  return { changed: (await send(id, { all: true })).data.changed };
}

/** Which names are games; nothing is changed. */
export async function lookUp(names: readonly string[]): Promise<Found> {
  const found: Found = { known: [], unknown: names.filter(isTooLong) };
  for (const piece of inPieces(names.filter((name) => !isTooLong(name)))) {
    const { data } = await ask(api.POST('/api/admin/v1/game-lookup', { body: { names: piece } }));
    found.known.push(...data.known);
    found.unknown.push(...data.unknown);
  }
  return found;
}

export interface Preview {
  /** The reply, byte for byte. */
  text: string;
  catalog: Schemas['Catalog'];
}

/** What the operator's key gets. */
export async function getPreview(id: string): Promise<Preview> {
  const text: string = await ask(
    api.GET('/api/admin/v1/operators/{operator_id}/catalog/preview', { ...of(id), parseAs: 'text' }),
  );
  const reply: Schemas['CatalogReply'] = JSON.parse(text);
  return { text, catalog: reply.data };
}
