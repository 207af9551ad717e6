import path from 'node:path';
import { loadContract } from '../../codegen/contract.ts';
import { visit } from '../../codegen/grammar.ts';
import type { Json } from '../../codegen/json.ts';
import { wallet } from '../../codegen/project.ts';
import { schemaFaults } from './schema-faults.ts';

const contract = await loadContract(path.resolve(import.meta.dirname, '../../openapi.yaml'));
const examples: { at: string; judge: ReturnType<typeof schemaFaults>; schema: Json; value: Json }[] = [];
for (const [name, document] of [
  ['contract', contract],
  ['wallet', wallet(contract)],
] as const) {
  const judge = schemaFaults(document);
  visit(document, (node, kind, pointer) => {
    const { schema, example } = node;
    if (schema !== undefined && example !== undefined)
      examples.push({ at: `${name} ${pointer}`, judge, schema, value: example });
    if (kind !== 'Schema') return;
    for (const value of [node.examples, node.default === undefined ? undefined : [node.default]].flat()) {
      if (value !== undefined) examples.push({ at: `${name} ${pointer}`, judge, schema: node, value });
    }
  });
}

test('the contract has examples', () => expect(examples.length).toBeGreaterThan(40));

test.each(examples)('$at is valid', ({ judge, schema, value }) => {
  expect(judge(schema, value)).toBeNull();
});
