import { type Json, type JsonObject, listOf, objectOf, textOf } from './json.ts';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;
export type Method = (typeof METHODS)[number];
export type Security = 'operator' | 'admin' | 'none';

/** One operation of a contract, with the place it stands in. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  /** The path template, or the name of the webhook. */
  readonly path: string;
  readonly internal: boolean;
  readonly tags: readonly string[];
  readonly node: JsonObject;
}

/** Every operation under `paths` or `webhooks`, in the order of the document. */
export function operationsOf(document: JsonObject, under: 'paths' | 'webhooks'): Operation[] {
  return Object.entries(objectOf(document[under])).flatMap(([path, item]) =>
    METHODS.filter((method) => objectOf(item)[method] !== undefined).map((method) => {
      const node = objectOf(objectOf(item)[method]);
      return {
        id: textOf(node.operationId),
        method,
        path,
        internal: node['x-internal'] === true,
        tags: listOf(node.tags).map(textOf),
        node,
      };
    }),
  );
}

/** The names of the security schemes a `security` value accepts. */
export function schemesOf(security: Json | undefined): string[] {
  return listOf(security).flatMap((requirement) => Object.keys(objectOf(requirement)));
}

/**
 * Who may call an operation: `admin` or `operator` after the names of its security schemes, `none` when it is open.
 * Throws when its schemes are of more than one sort, or of one that is not known.
 */
export function securityOf(document: JsonObject, operation: Operation): Security {
  const schemes = schemesOf(operation.node.security ?? document.security);
  if (schemes.length === 0) return 'none';
  if (schemes.every((name) => name.startsWith('Operator'))) return 'operator';
  if (schemes.every((name) => name.startsWith('Admin'))) return 'admin';
  throw new Error(
    `${operation.id}: its security schemes (${schemes.join(', ')}) are neither all operator nor all admin`,
  );
}

/** What a local reference names, or the value itself when it is not a reference. */
export function resolved(document: JsonObject, value: Json | undefined): JsonObject {
  const node = objectOf(value);
  const reference = textOf(node.$ref);
  if (reference === '') return node;
  const parts = reference.split('/').slice(1);
  return objectOf(parts.reduce<Json | undefined>((at, part) => objectOf(at)[part], document));
}
