import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { type Json, type JsonObject, objectOf } from './json.ts';
import { violationsOf } from './subset.ts';

/** The contract cannot be used; the message lists every place and what is wrong with it. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/** Reads the contract and refuses what the house subset does not allow. */
export async function loadContract(file: string): Promise<JsonObject> {
  return parseContract(await readFile(file, 'utf8'), file);
}

/** The contract in this YAML text. Throws a ContractError that names every violation of the house subset by JSON pointer. */
export function parseContract(text: string, name = 'openapi.yaml'): JsonObject {
  const document = parseDocument(text, { merge: true });
  const faults = [...document.errors, ...document.warnings].map((fault) => fault.message);
  // A round through JSON gives every aliased part its own copy, so that no view changes another.
  const contract = faults.length > 0 ? {} : objectOf(plain(document.toJS({ maxAliasCount: -1 })));
  const problems = faults.length > 0 ? faults : violationsOf(contract);
  if (problems.length > 0) {
    throw new ContractError(`${name} is outside the house subset of OpenAPI 3.1:\n  ${problems.join('\n  ')}`);
  }
  return contract;
}

function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null)) as Json;
}
