import { visit } from './grammar.ts';
import { type Json, type JsonObject, listOf, objectOf, textOf } from './json.ts';
import { operationsOf, resolved, schemesOf } from './operations.ts';
import { INTERNAL_PREFIXES } from './subset.ts';

/** The contract as operators see it: internal operations, and everything only they reach, are gone. OpenAPI 3.1. */
export function published(contract: JsonObject): JsonObject {
  const view = structuredClone(contract);
  const paths = objectOf(view.paths);
  for (const { path, method, internal } of operationsOf(contract, 'paths')) {
    if (internal) delete objectOf(paths[path])[method];
  }
  const remaining = operationsOf(view, 'paths');
  for (const path of Object.keys(paths)) if (!remaining.some((kept) => kept.path === path)) delete paths[path];
  view.tags = listOf(view.tags).filter((tag) => objectOf(tag)['x-internal'] !== true);
  prune(view);
  refuseInternal(view);
  return view;
}

/** What an operator hosts: the webhooks as ordinary paths below `{wallet_base_url}`. OpenAPI 3.1, without security schemes. */
export function wallet(contract: JsonObject): JsonObject {
  const { openapi, info, tags, webhooks, components } = structuredClone(contract);
  const { title, version, license } = objectOf(info);
  const used = new Set(operationsOf(contract, 'webhooks').flatMap((operation) => operation.tags));
  const guide = listOf(tags).filter((tag) => used.has(textOf(objectOf(tag).name)));
  const view: JsonObject = {
    openapi: openapi ?? '',
    info: {
      title: `${textOf(title)}: callback wallet`,
      version: version ?? '',
      summary: 'The signed endpoints that an operator hosts: balance, debit, credit and rollback.',
      license: license ?? {},
      description: guide.map((tag) => textOf(objectOf(tag).description)).join('\n'),
    },
    servers: [{ url: '{wallet_base_url}', variables: { wallet_base_url: WALLET_BASE_URL } }],
    tags: guide.map((tag) => ({ ...objectOf(tag), description: 'Signed callbacks, POST only.' })),
    paths: Object.fromEntries(Object.entries(objectOf(webhooks)).map(([name, item]) => [`/${name}`, item])),
    components: components ?? {},
  };
  prune(view);
  refuseInternal(view);
  return view;
}

const WALLET_BASE_URL = {
  default: 'https://operator.example.com',
  description: "The operator's wallet_base_url, as the provider has it.",
};

/** The same document in OpenAPI 3.0.3, which most generators and importers read best. Webhooks are left out: 3.0 has none. */
export function openapi30(document: JsonObject): JsonObject {
  const { openapi: _, webhooks: __, info, ...rest } = structuredClone(document);
  const { summary: ___, license, ...title } = objectOf(info);
  const { name, identifier } = objectOf(license);
  const url = `https://spdx.org/licenses/${textOf(identifier)}.html`;
  const view = { openapi: '3.0.3', info: { ...title, license: { name: name ?? '', url } }, ...rest } as JsonObject;
  visit(view, (node, kind) => {
    if (kind === 'Schema') lower(node);
  });
  prune(view);
  return view;
}

function lower(schema: JsonObject): void {
  if (Array.isArray(schema.type)) {
    schema.type = schema.type[0] ?? '';
    schema.nullable = true;
  }
  const [example] = listOf(schema.examples);
  delete schema.examples;
  if (example !== undefined) schema.example = example;
}

/**
 * What client generators read: 3.0.3; one credential, the preferred header, since several clients would send them all at
 * once; no `enum: [true]`, which many languages turn into an enumeration of one; no conditional requests, since no client
 * keeps replies; the guide left to the documents. `x-silent` is a property that is not to be logged, `x-discreet` an object with one.
 */
export function forGenerators(document: JsonObject): JsonObject {
  const view = structuredClone(document);
  const info = objectOf(view.info);
  info.description = info.summary ?? '';
  const operations = operationsOf(view, 'paths').map((operation) => operation.node);
  for (const secured of [view, ...operations]) {
    if (secured.security !== undefined) secured.security = listOf(secured.security).slice(0, 1);
  }
  for (const operation of operations)
    if (operation.parameters !== undefined)
      operation.parameters = listOf(operation.parameters).filter((each) => resolved(view, each).in !== 'header');
  visit(view, (node, kind) => {
    if (kind !== 'Schema') return;
    if (node.type === 'boolean') delete node.enum;
    const silent = Object.values(objectOf(node.properties)).map(objectOf).filter(isSilent);
    for (const property of silent) property['x-silent'] = true;
    if (silent.length > 0) node['x-discreet'] = true;
  });
  return openapi30(view);
}

const isSilent = ({ description }: JsonObject): boolean => textOf(description).includes('do not log it');

/** Removes every component that no operation reaches. */
function prune(view: JsonObject): void {
  const components = objectOf(view.components);
  const reached = new Set<string>();
  const follow = (value: Json | undefined): void => {
    for (const reference of referencesIn(value)) {
      if (reached.has(reference)) continue;
      reached.add(reference);
      const [, , sort = '', name = ''] = reference.split('/');
      follow(objectOf(components[sort])[name]);
    }
  };
  follow(view.paths);
  follow(view.webhooks);
  const operations = [...operationsOf(view, 'paths'), ...operationsOf(view, 'webhooks')];
  for (const { node } of operations) {
    for (const scheme of schemesOf(node.security ?? view.security))
      reached.add(`#/components/securitySchemes/${scheme}`);
  }
  for (const [sort, entries] of Object.entries(components)) {
    const kept = Object.entries(objectOf(entries)).filter(([name]) => reached.has(`#/components/${sort}/${name}`));
    if (kept.length === 0) delete components[sort];
    else components[sort] = Object.fromEntries(kept);
  }
}

function referencesIn(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  return Object.entries(objectOf(value)).flatMap(([key, child]) =>
    key === '$ref' && typeof child === 'string' ? [child] : referencesIn(child),
  );
}

/** The last lock on the door: a projection that still names something internal is never written. */
function refuseInternal(view: JsonObject): void {
  visit(view, (node, _kind, pointer) => {
    if ('x-internal' in node || 'x-role' in node) throw new Error(`${pointer} is internal and must not be published`);
  });
  for (const { path } of operationsOf(view, 'paths')) {
    const prefix = INTERNAL_PREFIXES.find((start) => path.startsWith(start));
    if (prefix !== undefined) throw new Error(`${path} is under ${prefix} and must not be published`);
  }
}
