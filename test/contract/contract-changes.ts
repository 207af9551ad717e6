import { text } from './schema-changes.ts';

export type Judged = 'breaking' | 'addition' | 'wording' | 'none';

/** The document as deep as an edit goes into it: everything may be there. */
export type Loose = { [name: string]: Loose } & {
  push(value: unknown): number;
  pop(): unknown;
  splice(...values: unknown[]): unknown;
};
export type Edit = (contract: Loose) => unknown;
export const at = (node: Loose | undefined, ...names: string[]): Loose => {
  const found = names.reduce((place: Loose | undefined, name) => place?.[name], node);
  if (!found) throw new Error(`the contract has nothing at ${names.join('.')}`);
  return found;
};
export const launch = (contract: Loose) => at(contract, 'paths', '/api/provider/v1/launch-url', 'post');
const games = (contract: Loose) => at(contract, 'paths', '/api/provider/v1/games', 'get');
const debit = (contract: Loose) => at(contract, 'webhooks', 'debit', 'post');
const schema = (contract: Loose, name: string, ...names: string[]) =>
  at(contract, 'components', 'schemas', name, ...names);

const header = (contract: Loose) => {
  const found = Object.values(at(contract, 'components', 'headers'))[0];
  if (!found) throw new Error('the contract has no header of replies');
  return Object.assign(found, { required: true });
};
const renamed = (name: string, other: string) => (contract: Loose) => {
  const text = JSON.stringify(contract)
    .replaceAll(`schemas/${name}"`, `schemas/${other}"`)
    .replace(`"${name}":`, `"${other}":`);
  Object.assign(contract, JSON.parse(text));
};

/** Changes of the contract itself, there and back. */
export const EDITS: [name: string, edit: Edit, there: Judged, back: Judged][] = [
  [
    'a new operation',
    (c) => Object.assign(at(c, 'paths'), { '/new': { get: { operationId: 'n', responses: {} } } }),
    'addition',
    'breaking',
  ],
  [
    'a new callback',
    (c) => Object.assign(at(c, 'webhooks'), { jackpot: { post: { operationId: 'j', responses: {} } } }),
    'breaking',
    'addition',
  ],
  ['another operationId', (c) => Object.assign(launch(c), { operationId: 'launch' }), 'breaking', 'breaking'],
  [
    'a new optional parameter',
    (c) => at(games(c), 'parameters').push({ name: 'q', in: 'query', schema: text }),
    'addition',
    'breaking',
  ],
  [
    'a new required parameter',
    (c) => at(games(c), 'parameters').push({ name: 'q', in: 'query', required: true, schema: text }),
    'breaking',
    'breaking',
  ],
  [
    'a parameter that becomes required',
    (c) => Object.assign(at(games(c), 'parameters', '0'), { required: true }),
    'breaking',
    'addition',
  ],
  ['a header less on callbacks', (c) => at(debit(c), 'parameters').pop(), 'breaking', 'addition'],
  [
    'a header of callbacks that is no longer always there',
    (c) => Object.assign(at(c, 'components', 'parameters', 'PpTimestamp'), { required: false }),
    'breaking',
    'addition',
  ],
  [
    'a body that may be left out',
    (c) => Object.assign(at(launch(c), 'requestBody'), { required: false }),
    'addition',
    'breaking',
  ],
  [
    'a body in one more format',
    (c) => Object.assign(at(launch(c), 'requestBody', 'content'), { 'text/csv': { schema: text } }),
    'addition',
    'breaking',
  ],
  [
    'callbacks in one more format',
    (c) => Object.assign(at(debit(c), 'requestBody', 'content'), { 'text/csv': { schema: text } }),
    'breaking',
    'breaking',
  ],
  [
    'an error that `default` told of',
    (c) => Object.assign(at(launch(c), 'responses'), { 422: { description: 'x' } }),
    'addition',
    'addition',
  ],
  [
    'another success',
    (c) => Object.assign(at(launch(c), 'responses'), { 202: { description: 'x' } }),
    'breaking',
    'breaking',
  ],
  [
    'one more status that wallets may reply with',
    (c) => Object.assign(at(debit(c), 'responses'), { 202: { description: 'x' } }),
    'addition',
    'breaking',
  ],
  ['a credential that is no longer taken', (c) => at(c, 'security').pop(), 'breaking', 'addition'],
  [
    'a credential where none was asked for',
    (c) => Object.assign(at(c, 'paths', '/health', 'get'), { security: [{ OperatorKey: [] }] }),
    'breaking',
    'addition',
  ],
  [
    'a key that is sent in another header',
    (c) => Object.assign(at(c, 'components', 'securitySchemes', 'OperatorKey'), { name: 'x-key' }),
    'breaking',
    'breaking',
  ],
  [
    'a new required field of the schema that every wallet replies with',
    (c) =>
      schema(c, 'WalletReply', 'required').push('bonus') &&
      Object.assign(schema(c, 'WalletReply', 'properties'), { bonus: text }),
    'breaking',
    'breaking',
  ],
  [
    'a new field of every game',
    (c) =>
      schema(c, 'Game', 'required').push('volatility') &&
      Object.assign(schema(c, 'Game', 'properties'), { volatility: text }),
    'addition',
    'breaking',
  ],
  ['a header that a reply need not have', (c) => Object.assign(header(c), { required: false }), 'breaking', 'addition'],
  [
    'two credentials where one of them was enough',
    (c) => c.security?.splice(0, 2, { OperatorKey: [], OperatorBearer: [] }),
    'breaking',
    'breaking',
  ],
  ['a request without credentials', (c) => c.security?.push({}), 'addition', 'breaking'],
  [
    'a header of a webhook that moves to its path',
    (c) => Object.assign(at(c, 'webhooks', 'debit'), { parameters: [at(debit(c), 'parameters').pop()] }),
    'wording',
    'wording',
  ],
  ['a schema by another name', renamed('LaunchReply', 'LaunchAnswer'), 'breaking', 'breaking'],
  ['another tag', (c) => Object.assign(launch(c), { tags: ['Catalog'] }), 'breaking', 'breaking'],
  [
    'another address',
    (c) => Object.assign(at(c, 'servers', '0'), { url: 'https://other.example' }),
    'breaking',
    'breaking',
  ],
  [
    'a parameter with another example',
    (c) => Object.assign(at(c, 'components', 'parameters', 'PpTimestamp'), { example: '1' }),
    'wording',
    'wording',
  ],
  ['a summary in other words', (c) => Object.assign(launch(c), { summary: 'x' }), 'wording', 'wording'],
  ['the guide in other words', (c) => Object.assign(at(c, 'info'), { description: 'x' }), 'wording', 'wording'],
];
