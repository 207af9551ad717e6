import { type Json, objectOf } from '../../codegen/json.ts';

/** What a JSON pointer names in a document; undefined when it is dead. Local references on the way are followed. */
export function valueAt(document: Json, pointer: string): Json | undefined {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.reduce<Json | undefined>((at, key) => follow(document, child(at, key)), document);
}

const child = (node: Json | undefined, key: string): Json | undefined =>
  Array.isArray(node) ? node[Number(key)] : objectOf(node)[key];

function follow(document: Json, node: Json | undefined): Json | undefined {
  const { $ref } = objectOf(node);
  return typeof $ref === 'string' ? valueAt(document, $ref.slice(1)) : node;
}
