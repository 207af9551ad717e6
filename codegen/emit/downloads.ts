import { stringify } from 'yaml';
import { type JsonObject, jsonFile } from '../json.ts';
import type { Files, Views } from '../target.ts';

/** The published contract as 3.1 and 3.0.3 and the wallet as 3.0.3, each as JSON and YAML. */
export function emitDownloads({ published, published30, wallet30 }: Views): Files {
  const documents = { openapi: published, 'openapi-3.0': published30, 'wallet-openapi': wallet30 };
  return new Map(
    Object.entries(documents).flatMap(([name, document]) => [
      [`${name}.json`, jsonFile(document)] as const,
      [`${name}.yaml`, yamlFile(document)] as const,
    ]),
  );
}

/** Strings that YAML 1.1 readers would take for dates or booleans are quoted: many importers still use one. */
function yamlFile(document: JsonObject): string {
  return stringify(document, { aliasDuplicateObjects: false, compat: 'yaml-1.1', lineWidth: 0 });
}
