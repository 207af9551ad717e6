import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadContract } from '../../codegen/contract.ts';
import { listOf, objectOf, textOf } from '../../codegen/json.ts';
import { operationsOf } from '../../codegen/operations.ts';
import { published } from '../../codegen/project.ts';

const root = path.resolve(import.meta.dirname, '../..');
const contract = await loadContract(path.join(root, 'openapi.yaml'));

/** Everything operators may see. A path that is not in this list is not published: add it here on purpose. */
const PUBLISHED = [
  'GET /health',
  'GET /api/provider/v1/games',
  'GET /api/provider/v1/games/{symbol}',
  'POST /api/provider/v1/launch-url',
  'GET /api/provider/v1/game-art/{symbol}',
];
const WALLET = ['POST /balance', 'POST /debit', 'POST /credit', 'POST /rollback'];

/** What the brief itself tells operators, and so may stand in prose and in one example. */
const SPOKEN_OF = [
  /Runtime routes under \/gs2c and \/api\/runtime/g,
  /https:\/\/casinoproviders\.net\/gs2c\/html5Game\.do\?symbol=vs20doghouse&mgckey=\.\.\./g,
  /Internal admin and runtime spin endpoints are intentionally excluded/g,
];

function filesUnder(folder: string): [name: string, text: string][] {
  return (
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }))
      // The archives are of folders that are looked at themselves.
      .filter(({ entry, file }) => entry.isFile() && !/\/(node_modules|dist)\/|\.zip$/.test(file))
      .map(({ file }) => [path.relative(root, file), readFileSync(file, 'utf8')])
  );
}

const files = [...filesUnder('generated/downloads'), ...filesUnder('generated/sdk')];

function secretsOfTheHouse(): RegExp[] {
  const view = published(contract);
  const internal = operationsOf(contract, 'paths').filter((operation) => operation.internal);
  const gone = (sort: string) => {
    const kept = objectOf(objectOf(view.components)[sort]);
    return Object.keys(objectOf(objectOf(contract.components)[sort])).filter((name) => !(name in kept));
  };
  const tags = listOf(contract.tags).filter((tag) => objectOf(tag)['x-internal'] === true);
  const names = ['schemas', 'parameters', 'responses', 'headers'].flatMap(gone);
  return [
    /x-internal|ADMIN_TOKEN|mgckey|\/gs2c|\/api\/runtime|\/api\/admin|\/games\/\{slug\}/,
    ...internal.map(({ id }) => new RegExp(`\\b${id}\\b`)),
    ...gone('securitySchemes').map((name) => new RegExp(name)),
    ...names.filter((name) => /[a-z][A-Z]/.test(name)).map((name) => new RegExp(`\\b${name}\\b`)),
    // A name of one word is a word of every language too: as a key of a document it tells of the schema.
    ...names.map((name) => new RegExp(`components/\\w+/${name}\\b|^ +"?${name}"?:`, 'm')),
    ...tags.map(
      (tag) => new RegExp(`name"?: "?${textOf(objectOf(tag).name)}"?,?$|\\b${textOf(objectOf(tag).name)}Api\\b`, 'm'),
    ),
  ];
}

test('there is something to hide, and somewhere to look', () => {
  expect(secretsOfTheHouse().length).toBeGreaterThan(60);
  expect(files.length).toBeGreaterThan(40);
});

test.each(files)('%s names nothing internal', (_name, text) => {
  const rest = SPOKEN_OF.reduce((left, spoken) => left.replaceAll(spoken, ''), text);
  const found = secretsOfTheHouse().filter((secret) => secret.test(rest));
  expect(found).toEqual([]);
});

test.each([
  ['openapi.json', PUBLISHED],
  ['openapi-3.0.json', PUBLISHED],
  ['wallet-openapi.json', WALLET],
])('%s has these operations and no other', (name, expected) => {
  const document = JSON.parse(readFileSync(path.join(root, 'generated/downloads', name), 'utf8'));
  const found = operationsOf(document, 'paths').map(({ method, path: at }) => `${method.toUpperCase()} ${at}`);
  expect(found).toEqual(expected);
});

test('the published 3.1 document keeps the wallet as webhooks, 3.0 cannot', () => {
  const read = (name: string) => JSON.parse(readFileSync(path.join(root, 'generated/downloads', name), 'utf8'));
  expect(Object.keys(read('openapi.json').webhooks)).toEqual(['balance', 'debit', 'credit', 'rollback']);
  expect(read('openapi-3.0.json')).not.toHaveProperty('webhooks');
  expect(JSON.stringify(read('openapi-3.0.json'))).not.toMatch(/"type":\[|"identifier"/);
});

test('a wallet request has the three signed headers, required, the one of a coming secret, and no security scheme', () => {
  const document = JSON.parse(readFileSync(path.join(root, 'generated/downloads/wallet-openapi.json'), 'utf8'));
  const required = Object.values<{ name: string; required: boolean }>(document.components.parameters);
  expect(required.map((parameter) => [parameter.name, parameter.required])).toEqual([
    ['x-pp-request-id', true],
    ['x-pp-timestamp', true],
    ['x-pp-signature', true],
    ['x-pp-signature-next', false],
  ]);
  for (const { node } of operationsOf(document, 'paths')) expect(node.parameters).toHaveLength(4);
  expect(document.components).not.toHaveProperty('securitySchemes');
  expect(document.servers[0].url).toBe('{wallet_base_url}');
});

test('a view leaves the contract as it was', () => {
  const before = JSON.stringify(contract);
  published(contract);
  expect(JSON.stringify(contract)).toBe(before);
});
