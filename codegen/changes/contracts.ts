import { type Json, type JsonObject, listOf, objectOf } from '../json.ts';
import { type Operation, operationsOf } from '../operations.ts';
import type { Change } from './change.ts';
import { operationChanges } from './operation.ts';
import { isSame } from './schemas.ts';

/**
 * Every difference between two published contracts. Of a path the provider is the server; of a webhook it is the caller, so
 * that everything goes the other way: a field that a wallet's reply must have from now on breaks every wallet.
 */
export function compareContracts(before: JsonObject, after: JsonObject): Change[] {
  const changes: Change[] = [
    ...compareOperations(before, after, 'paths').map((change) => ({ ...change, party: 'client' as const })),
    ...compareOperations(before, after, 'webhooks').map((change) => ({ ...change, party: 'wallet' as const })),
    ...serverChanges(before, after),
  ];
  return changes.length > 0 ? changes : wordingOf(before, after);
}

type Placed = Omit<Change, 'party'>;

function compareOperations(before: JsonObject, after: JsonObject, under: 'paths' | 'webhooks'): Placed[] {
  const [was, is] = [operationsOf(before, under), operationsOf(after, under)];
  const calls = under === 'webhooks';
  const changes: Placed[] = [];
  const find = (all: Operation[], { method, path }: Operation) =>
    all.find((one) => one.method === method && one.path === path);
  for (const operation of is.filter((operation) => !find(was, operation)))
    changes.push({ level: calls ? 'breaking' : 'addition', place: nameOf(operation), what: 'is new' });
  for (const operation of was) {
    const now = find(is, operation);
    const place = nameOf(operation);
    if (!now) changes.push({ level: calls ? 'addition' : 'breaking', place, what: 'is gone' });
    else
      for (const { at, ...told } of operationChanges({ before, after, was: operation, is: now, calls }))
        changes.push({ ...told, place: at === '' ? place : `${place}, ${at}` });
  }
  return changes;
}

const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

/** Clients bear the address as their own. */
function serverChanges(before: JsonObject, after: JsonObject): Change[] {
  const addresses = ({ servers }: JsonObject) => listOf(servers).map((server) => objectOf(server).url ?? '');
  if (isSame(addresses(before), addresses(after))) return [];
  return [{ level: 'breaking', party: 'client', place: 'servers', what: 'the provider has another address' }];
}

/** One version is one text: whatever else differs, if only the guide or an order. */
function wordingOf(before: JsonObject, after: JsonObject): Change[] {
  const read = (contract: JsonObject): Json => ({ ...contract, info: { ...objectOf(contract.info), version: '' } });
  if (isSame(read(before), read(after))) return [];
  return [{ level: 'wording', party: 'client', place: 'the document', what: 'reads otherwise' }];
}
