import { type Json, type JsonObject, listOf, objectOf } from './json.ts';

/**
 * The house subset of OpenAPI 3.1: the keywords each kind of object may have, and what each leads to. `Kind` is one
 * object, `[Kind]` a list, `{Kind}` a map, `-` a plain value. What is not here is not in the subset.
 */
const GRAMMAR = {
  Document: {
    openapi: '-',
    info: 'Info',
    servers: '[Server]',
    security: '-',
    tags: '[Tag]',
    paths: '{PathItem}',
    webhooks: '{PathItem}',
    components: 'Components',
  },
  Info: { title: '-', version: '-', summary: '-', description: '-', license: 'License' },
  License: { name: '-', identifier: '-' },
  Server: { url: '-', description: '-', variables: '{ServerVariable}' },
  ServerVariable: { default: '-', description: '-' },
  Tag: { name: '-', description: '-', 'x-internal': '-' },
  PathItem: {
    parameters: '[Parameter]',
    get: 'Operation',
    put: 'Operation',
    post: 'Operation',
    patch: 'Operation',
    delete: 'Operation',
  },
  Operation: {
    operationId: '-',
    'x-internal': '-',
    'x-role': '-',
    tags: '-',
    summary: '-',
    description: '-',
    security: '-',
    parameters: '[Parameter]',
    requestBody: 'RequestBody',
    responses: '{Response}',
  },
  Parameter: { name: '-', in: '-', required: '-', description: '-', schema: 'Schema', example: '-' },
  RequestBody: { required: '-', description: '-', content: '{MediaType}' },
  Response: { description: '-', headers: '{Header}', content: '{MediaType}' },
  Header: { description: '-', required: '-', schema: 'Schema', example: '-' },
  MediaType: { schema: 'Schema', example: '-' },
  Schema: {
    type: '-',
    description: '-',
    format: '-',
    enum: '-',
    default: '-',
    examples: '-',
    pattern: '-',
    minLength: '-',
    maxLength: '-',
    minimum: '-',
    maximum: '-',
    items: 'Schema',
    minItems: '-',
    maxItems: '-',
    properties: '{Schema}',
    required: '-',
    minProperties: '-',
    maxProperties: '-',
    additionalProperties: '-',
  },
  Components: {
    schemas: '{Schema}',
    responses: '{Response}',
    parameters: '{Parameter}',
    headers: '{Header}',
    securitySchemes: '{SecurityScheme}',
  },
  SecurityScheme: { type: '-', description: '-', name: '-', in: '-', scheme: '-' },
} as const satisfies Record<string, Record<string, string>>;

export type Kind = keyof typeof GRAMMAR;
export type Visitor = (node: JsonObject, kind: Kind, pointer: string) => void;

/** The keywords the house subset gives this kind of object. */
export function keywordsOf(kind: Kind): Readonly<Record<string, string>> {
  return GRAMMAR[kind];
}

/** Calls the visitor for every object of the document that the grammar reaches, parents first. References are not followed. */
export function visit(document: JsonObject, visitor: Visitor): void {
  walk(document, 'Document', '#', visitor);
}

function walk(value: Json | undefined, kind: Kind, pointer: string, visitor: Visitor): void {
  if (value === undefined) return;
  const node = objectOf(value);
  visitor(node, kind, pointer);
  for (const [keyword, leads] of Object.entries(keywordsOf(kind))) {
    const child = node[keyword];
    if (leads === '-' || child === undefined) continue;
    const at = `${pointer}/${keyword}`;
    if (leads.startsWith('[')) {
      listOf(child).forEach((entry, index) => {
        walk(entry, leads.slice(1, -1) as Kind, `${at}/${index}`, visitor);
      });
    } else if (leads.startsWith('{')) {
      for (const [name, entry] of Object.entries(objectOf(child))) {
        walk(entry, leads.slice(1, -1) as Kind, `${at}/${escaped(name)}`, visitor);
      }
    } else walk(child, leads as Kind, at, visitor);
  }
}

/** A name as one part of a JSON pointer. */
export function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
