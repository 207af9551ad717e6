import { type Kind, keywordsOf, visit } from './grammar.ts';
import { type JsonObject, listOf, objectOf, textOf } from './json.ts';
import { type Operation, operationsOf, resolved, schemesOf, securityOf } from './operations.ts';

/** Paths that operators must never see; an operation under one of them has to carry `x-internal: true`. */
export const INTERNAL_PREFIXES = ['/gs2c', '/api/runtime', '/api/admin', '/games/'];

/** What an account of Provider Admin may be, from the least on. */
const ROLES = ['viewer', 'support', 'admin'];

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object'];
const REFERABLE: readonly Kind[] = ['Schema', 'Response', 'Parameter', 'Header'];

/** What in this document the house subset does not allow, as `pointer: what is wrong`. Empty when nothing is. */
export function violationsOf(contract: JsonObject): string[] {
  const found: string[] = [];
  const version = textOf(contract.openapi);
  if (!/^3\.1\.\d+$/.test(version)) found.push(`#/openapi: must be 3.1.x, is "${version}"`);
  visit(contract, (node, kind, pointer) => {
    const faults = '$ref' in node ? referenceFaults(contract, node, kind) : nodeFaults(node, kind);
    found.push(...faults.map((fault) => `${pointer}: ${fault}`));
  });
  const paths = operationsOf(contract, 'paths');
  const webhooks = operationsOf(contract, 'webhooks');
  for (const operation of paths) found.push(...pathFaults(operation));
  for (const operation of webhooks)
    if (operation.internal) found.push(`${at(operation)}: a webhook cannot be internal`);
  const all = [...paths, ...webhooks];
  for (const operation of all) found.push(...operationFaults(contract, operation, all));
  return found;
}

function at(operation: Operation): string {
  return `${operation.method.toUpperCase()} ${operation.path}`;
}

function referenceFaults(contract: JsonObject, node: JsonObject, kind: Kind): string[] {
  const reference = textOf(node.$ref);
  if (!REFERABLE.includes(kind)) return [`a ${kind} cannot be a reference`];
  if (Object.keys(node).length > 1) return ['a $ref has no siblings: OpenAPI 3.0 ignores them'];
  if (!reference.startsWith(`#/components/${kind.toLowerCase()}s/`)) return [`"${reference}" is not a ${kind} here`];
  return Object.keys(resolved(contract, node)).length === 0 ? [`"${reference}" names nothing`] : [];
}

function nodeFaults(node: JsonObject, kind: Kind): string[] {
  const known = keywordsOf(kind);
  const faults = Object.keys(node)
    .filter((key) => !(key in known))
    .map((key) => `the keyword "${key}" is not in the subset for a ${kind}`);
  if (kind === 'Schema') faults.push(...schemaFaults(node));
  if (kind === 'Response') faults.push(...unnamedFaults(node));
  if ('x-internal' in node && node['x-internal'] !== true) faults.push('x-internal is true or absent');
  return faults;
}

function unnamedFaults(response: JsonObject): string[] {
  return Object.entries(objectOf(response.content))
    .filter(([, media]) => !('$ref' in objectOf(objectOf(media).schema)))
    .map(([type]) => `the ${type} schema of a response must be a $ref to a named one`);
}

function schemaFaults(schema: JsonObject): string[] {
  const types = Array.isArray(schema.type) ? schema.type.map(textOf) : [textOf(schema.type)];
  const [type = '', second] = types;
  const faults: string[] = [];
  if (!TYPES.includes(type)) faults.push(`a schema has a type out of ${TYPES.join(', ')}`);
  if (Array.isArray(schema.type) && (types.length !== 2 || second !== 'null')) {
    faults.push("a list of types is [T, 'null'] and nothing else");
  }
  const bounded = 'maxLength' in schema || 'enum' in schema || schema.format === 'binary';
  if (type === 'string' && !bounded) faults.push('a string has a maxLength, an enum or format binary');
  if (type === 'number' && schema.format !== 'double') faults.push('a number has format double');
  if (type === 'array' && !('items' in schema)) faults.push('an array has items');
  if (typeof (schema.additionalProperties ?? true) !== 'boolean') faults.push('additionalProperties is true or false');
  const properties = objectOf(schema.properties);
  for (const name of listOf(schema.required).map(textOf)) {
    if (!(name in properties)) faults.push(`required "${name}" is not among its properties`);
  }
  return faults;
}

function pathFaults(operation: Operation): string[] {
  const prefix = INTERNAL_PREFIXES.find((start) => operation.path.startsWith(start));
  if (prefix === undefined || operation.internal) return [];
  return [`${at(operation)}: a path under ${prefix} must carry x-internal: true`];
}

function operationFaults(contract: JsonObject, operation: Operation, all: readonly Operation[]): string[] {
  const faults: string[] = [];
  if (operation.id === '') faults.push('it has no operationId');
  if (all.some((other) => other !== operation && other.id === operation.id)) {
    faults.push(`another operation is called ${operation.id} too`);
  }
  if (operation.tags.length === 0) faults.push('it has no tag');
  for (const name of operation.tags) {
    const tag = listOf(contract.tags)
      .map(objectOf)
      .find((candidate) => candidate.name === name);
    if (tag === undefined) faults.push(`the tag ${name} is not declared`);
    else if ((tag['x-internal'] === true) !== operation.internal) {
      faults.push(`the tag ${name} and the operation must be both internal or both published`);
    }
  }
  for (const refusal of [securityFault(contract, operation), roleFault(contract, operation)]) {
    if (refusal !== undefined) faults.push(refusal);
  }
  return faults.map((fault) => `${at(operation)}: ${fault}`);
}

function securityFault(contract: JsonObject, operation: Operation): string | undefined {
  try {
    const security = securityOf(contract, operation);
    const allowed = operation.internal ? ['admin', 'none'] : ['operator', 'none'];
    return allowed.includes(security) ? undefined : `${security} security does not fit its x-internal mark`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Only an operation that says `security: []` itself is open to everybody, and has no role to say. */
function roleFault(contract: JsonObject, operation: Operation): string | undefined {
  const role = operation.node['x-role'];
  const needed = schemesOf(operation.node.security ?? contract.security).some((name) => name.startsWith('Admin'));
  if (!needed) return role === undefined ? undefined : 'x-role is for the operations of admins';
  return ROLES.includes(textOf(role)) ? undefined : `x-role says the least role it needs: ${ROLES.join(', ')}`;
}
