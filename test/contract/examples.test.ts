import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { loadContract } from '../../codegen/contract.ts';
import { visit } from '../../codegen/grammar.ts';
import type { Json, JsonObject } from '../../codegen/json.ts';
import { wallet } from '../../codegen/project.ts';

const contract = await loadContract(path.resolve(import.meta.dirname, '../../openapi.yaml'));
const examples: { at: string; document: JsonObject; schema: Json; value: Json }[] = [];
for (const [name, document] of [
  ['contract', contract],
  ['wallet', wallet(contract)],
] as const) {
  visit(document, (node, kind, pointer) => {
    const { schema, example } = node;
    if (schema !== undefined && example !== undefined)
      examples.push({ at: `${name} ${pointer}`, document, schema, value: example });
    if (kind !== 'Schema') return;
    for (const value of [node.examples, node.default === undefined ? undefined : [node.default]].flat()) {
      if (value !== undefined) examples.push({ at: `${name} ${pointer}`, document, schema: node, value });
    }
  });
}

/** A validator of one schema inside its document; an unknown keyword or format is an error. */
function faultsOf(document: JsonObject, schema: Json, value: Json): unknown {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
  addFormats.default(ajv, ['date-time', 'uri', 'double', 'binary']);
  const components = { $id: 'https://contract.test/', components: document.components };
  ajv.addKeyword('components');
  ajv.addSchema(components);
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://contract.test/#/'));
  return ajv.validate(absolute, value) ? null : ajv.errors;
}

test('the contract has examples', () => expect(examples.length).toBeGreaterThan(40));

test.each(examples)('$at is valid', ({ document, schema, value }) => {
  expect(faultsOf(document, schema, value)).toBeNull();
});
