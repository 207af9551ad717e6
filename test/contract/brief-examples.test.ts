import path from 'node:path';
import { loadContract } from '../../codegen/contract.ts';
import { curlUnder, exampleUnder } from './brief.ts';
import { valueAt } from './pointer.ts';

const contract = await loadContract(path.resolve(import.meta.dirname, '../../openapi.yaml'));

const LAUNCH = '/paths/~1api~1provider~1v1~1launch-url/post';
const CONTENT = 'content/application~1json/example';

test.each([
  ['Catalog responsejson', `/paths/~1api~1provider~1v1~1games/get/responses/200/${CONTENT}`],
  ['Launch responsejson', `${LAUNCH}/responses/200/${CONTENT}`],
  ['Callback requestjson', `/webhooks/debit/post/requestBody/${CONTENT}`],
  ['Success responsejson', `/webhooks/debit/post/responses/200/${CONTENT}`],
  ['Reject responsejson', `/webhooks/debit/post/responses/4XX/${CONTENT}`],
])('the example of the contract is the one of the brief: %s', (label, pointer) => {
  expect(valueAt(contract, pointer)).toEqual(exampleUnder(label));
});

test('the example of the contract is the one of the brief: Launch request', () => {
  const { body = '' } = curlUnder('Launch requestbash');
  expect(valueAt(contract, `${LAUNCH}/requestBody/${CONTENT}`)).toEqual(JSON.parse(body));
});

test('the example of the contract is the one of the brief, and names the request: Error response', () => {
  const example = valueAt(contract, `${LAUNCH}/responses/403/${CONTENT}`);
  expect(example).toEqual({ ...(exampleUnder('Error responsejson') as object), request_id: expect.any(String) });
});

test.each([
  ['List gamesbash', '/paths/~1api~1provider~1v1~1games/get'],
  ['Launch requestbash', '/paths/~1api~1provider~1v1~1launch-url/post'],
  ['Fetch artworkbash', '/paths/~1api~1provider~1v1~1game-art~1{symbol}/get'],
])('the base URL and the path of the contract are those of the brief: %s', (label, pointer) => {
  const { url } = curlUnder(label);
  const [, , template = '', method] = pointer.split('/').map((key) => key.replaceAll('~1', '/'));
  const base = String(valueAt(contract, '/servers/0/url'));
  expect(url.startsWith(`${base}/`)).toBe(true);
  expect(new URL(url).pathname).toMatch(new RegExp(`^${template.replace(/\{\w+\}/, '[^/]+')}$`));
  expect(curlUnder(label).method.toLowerCase()).toBe(method);
});
