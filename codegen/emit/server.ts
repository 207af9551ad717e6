import { readFile } from 'node:fs/promises';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { type Json, type JsonObject, jsonFile, objectOf, textOf } from '../json.ts';
import { type Operation, operationsOf, resolved, securityOf } from '../operations.ts';
import type { Files } from '../target.ts';

const HEADER = '// Generated from openapi.yaml by `npm run generate`. Do not edit.\n';

/** The typed server stubs: types, route table, handler map and the kit that mounts it; and the whole contract as JSON. */
export async function emitServer(contract: JsonObject): Promise<Files> {
  const kit = await readFile(new URL('../templates/server/kit.ts', import.meta.url), 'utf8');
  return new Map([
    ['types.ts', await serverTypes(contract)],
    ['operations.ts', operationsFile(contract)],
    ['kit.ts', HEADER.replace('openapi.yaml', 'codegen/templates/server/kit.ts') + kit],
    ['contract.json', jsonFile(contract)],
  ]);
}

async function serverTypes(contract: JsonObject): Promise<string> {
  const document = structuredClone(contract) as unknown as OpenAPI3;
  const nodes = await openapiTS(document, { rootTypes: true, rootTypesNoSchemaPrefix: true, silent: true });
  return HEADER + astToString(nodes);
}

function operationsFile(contract: JsonObject): string {
  const paths = operationsOf(contract, 'paths');
  const security = paths.map((operation) => `  ${operation.id}: '${securityOf(contract, operation)}';`);
  return `${HEADER}import type { Handler, Operation as Route } from './kit.ts';
import type { operations as Operations } from './types.ts';

/** A row of the route table: an operation of the contract as Express and its middleware need it. */
export interface Operation extends Route {
  readonly operationId: keyof SecurityOf;
  /** As the contract writes the path: \`/games/{symbol}\`. */
  readonly contractPath: string;
  readonly security: 'operator' | 'admin' | 'none';
  /** The least role that may call it; null unless admins call it. */
  readonly role: 'viewer' | 'support' | 'admin' | null;
  /** The fields of a request body whose values are secret: those of format password. */
  readonly secretFields: readonly string[];
  /** Not for operators: the player's browser or the provider's staff calls it. */
  readonly internal: boolean;
  /** What a request body may be; empty when there is none. */
  readonly requestMediaTypes: readonly string[];
  /** What the declared replies may be. */
  readonly responseMediaTypes: readonly string[];
}

type SecurityOf = {
${security.join('\n')}
};

/** One handler for each operation; a missing, an extra or a mistyped one does not compile. */
export type Handlers<Contexts extends { operator: unknown; admin: unknown; none: unknown }> = {
  readonly [Id in keyof SecurityOf]: Handler<Operations[Id], Contexts[SecurityOf[Id]]>;
};

/** Every operation, in the order of the contract. */
export const operations: readonly Operation[] = [
${paths.map((operation) => row(contract, operation)).join('\n')}
];
`;
}

function row(contract: JsonObject, operation: Operation): string {
  const replies = Object.values(objectOf(operation.node.responses)).map((reply) => resolved(contract, reply));
  const content = objectOf(objectOf(operation.node.requestBody).content);
  const bodies = Object.values(content).map((media) => objectOf(media).schema);
  const fields = {
    operationId: operation.id,
    method: operation.method,
    path: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    contractPath: operation.path,
    security: securityOf(contract, operation),
    role: operation.node['x-role'] ?? null,
    secretFields: [...new Set(bodies.flatMap((body) => secretFieldsIn(contract, body)))],
    internal: operation.internal,
    requestMediaTypes: Object.keys(content),
    responseMediaTypes: [...new Set(replies.flatMap((reply) => Object.keys(objectOf(reply.content))))],
  };
  return `  // ${textOf(operation.node.summary)}\n  ${JSON.stringify(fields)},`;
}

function secretFieldsIn(contract: JsonObject, schema: Json | undefined): string[] {
  const { properties, items } = resolved(contract, schema);
  const fields = Object.entries(objectOf(properties)).flatMap(([name, field]) =>
    resolved(contract, field).format === 'password' ? [name] : secretFieldsIn(contract, field),
  );
  return items === undefined ? fields : [...fields, ...secretFieldsIn(contract, items)];
}
