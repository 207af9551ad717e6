import type { JsonObject } from '../../codegen/json.ts';
import { objectOf } from '../../codegen/json.ts';
import { type Operation, operationsOf, resolved } from '../../codegen/operations.ts';

/** One reply that really left a server. `byProvider` tells the provider's replies from a wallet's. */
export interface Sent {
  method: string;
  /** Without its query. */
  path: string;
  status: number;
  /** Without its parameters; empty when there is none. */
  mediaType: string;
  byProvider: boolean;
}

/** Everything the contract says an operation may answer: `listGames 200 application/json`, `listGames 304`. */
export function promisesOf(contract: JsonObject): string[] {
  return everyOperation(contract).flatMap(({ operation, webhook }) =>
    Object.entries(objectOf(operation.node.responses)).flatMap(([status, response]) => {
      const mediaTypes = webhook ? [] : Object.keys(objectOf(resolved(contract, response).content));
      if (mediaTypes.length === 0) return [promise(operation.id, status)];
      return mediaTypes.map((mediaType) => promise(operation.id, status, mediaType));
    }),
  );
}

/** The promises that these replies keep. */
export function keptBy(contract: JsonObject, sent: readonly Sent[]): Set<string> {
  const operations = everyOperation(contract);
  return new Set(sent.flatMap((reply) => promisesKept(operations, reply)));
}

interface Place {
  operation: Operation;
  webhook: boolean;
  path: RegExp;
}

function everyOperation(contract: JsonObject): Place[] {
  const place = (operation: Operation, webhook: boolean): Place => ({
    operation,
    webhook,
    path: new RegExp(`^/?${operation.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  });
  return [
    ...operationsOf(contract, 'paths').map((operation) => place(operation, false)),
    ...operationsOf(contract, 'webhooks').map((operation) => place(operation, true)),
  ];
}

function promisesKept(operations: readonly Place[], { method, path, status, mediaType, byProvider }: Sent): string[] {
  const here = operations.filter((place) => place.webhook !== byProvider && place.path.test(path));
  const asked = here.find(({ operation }) => operation.method === method.toLowerCase());
  // A method the path does not take has no operation of its own: it is what `default` says of all that are there.
  if (!asked) return here.map(({ operation }) => promise(operation.id, 'default', mediaType));
  const { operation, webhook } = asked;
  const responses = objectOf(operation.node.responses);
  const declared = [String(status), `${String(status)[0]}XX`].find((key) => key in responses);
  return [promise(operation.id, declared ?? 'default', webhook ? '' : mediaType)];
}

const promise = (id: string, status: string, mediaType = ''): string =>
  [id, status, mediaType].filter(Boolean).join(' ');
