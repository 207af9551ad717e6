import { parse } from 'yaml';
import { keptBy, promisesOf, type Sent } from '../reporters/coverage.ts';

// How coverage-reporter.ts counts, on a contract small enough to count by hand.

const contract = parse(`
openapi: 3.1.0
info: { title: Tiny, version: 1.0.0, description: Tiny. }
paths:
  /toys/{id}:
    get:
      operationId: getToy
      responses:
        '200':
          description: A toy.
          content: { application/json: { schema: { $ref: '#/components/schemas/Toy' } }, image/png: { schema: { $ref: '#/components/schemas/Toy' } } }
        '304': { description: Unchanged. }
        default: { $ref: '#/components/responses/Other' }
  /toys/{id}/parts:
    post:
      operationId: addPart
      responses:
        '201': { description: Added. }
webhooks:
  debit:
    post:
      operationId: walletDebit
      responses:
        '200': { description: Done. }
        4XX: { description: Refused. }
components:
  responses:
    Other: { description: Other., content: { application/json: { schema: { $ref: '#/components/schemas/Toy' } } } }
  schemas:
    Toy: { type: string, maxLength: 10 }
`);

const kept = (sent: Partial<Sent>) => [
  ...keptBy(contract, [{ method: 'GET', path: '/toys/7', status: 200, mediaType: '', byProvider: true, ...sent }]),
];

test('the contract promises each status and media type, default and range among them', () => {
  expect(promisesOf(contract)).toEqual([
    'getToy 200 application/json',
    'getToy 200 image/png',
    'getToy 304',
    'getToy default application/json',
    'addPart 201',
    'walletDebit 200',
    'walletDebit 4XX',
  ]);
});

test('a reply keeps the promise of its operation, status and media type', () => {
  expect(kept({ mediaType: 'image/png' })).toEqual(['getToy 200 image/png']);
  expect(kept({ status: 304 })).toEqual(['getToy 304']);
  expect(kept({ method: 'POST', path: '/toys/a%20b/parts', status: 201 })).toEqual(['addPart 201']);
});

test('a status that is not declared is default, and so is another method', () => {
  expect(kept({ status: 503, mediaType: 'application/json' })).toEqual(['getToy default application/json']);
  expect(kept({ method: 'PUT', status: 405, mediaType: 'application/json' })).toEqual([
    'getToy default application/json',
  ]);
});

test('a media type that is not promised keeps nothing of what is', () => {
  expect(promisesOf(contract)).not.toContain(kept({ mediaType: 'text/html' })[0]);
});

test('a wallet keeps what the wallet promises, the provider what the provider does', () => {
  const debit = { method: 'POST', path: '/debit', byProvider: false };
  expect(kept({ ...debit, mediaType: 'application/json' })).toEqual(['walletDebit 200']);
  expect(kept({ ...debit, status: 402 })).toEqual(['walletDebit 4XX']);
  expect(kept({ ...debit, byProvider: true })).toEqual([]);
  expect(kept({ byProvider: false })).toEqual([]);
});
