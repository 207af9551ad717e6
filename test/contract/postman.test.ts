import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';

interface Item {
  readonly name: string;
  readonly item?: Item[];
  readonly request?: { readonly method: string; readonly body?: { readonly raw?: string } };
  readonly response?: { readonly id: string; readonly code: number; readonly header: { value: string }[] }[];
  readonly event?: { readonly script: { readonly exec: string[] } }[];
}
const file = path.resolve(import.meta.dirname, '../../generated/downloads/postman_collection.json');
const text = readFileSync(file, 'utf8');
const collection = JSON.parse(text) as { item: Item[]; variable: { key: string }[] };
const wallet = collection.item.find(({ name }) => name === 'Wallet');
const requests = collection.item.flatMap((folder) => folder.item ?? []);

test('every published operation and every wallet call is a request with examples', () => {
  expect(requests.map(({ name }) => name).sort()).toEqual([
    'Create a short-lived browser launch URL',
    'Fetch artwork',
    'Get one game',
    'List games',
    'POST {wallet_base_url}/balance',
    'POST {wallet_base_url}/credit',
    'POST {wallet_base_url}/debit',
    'POST {wallet_base_url}/rollback',
    'Tell whether the service can answer',
  ]);
  for (const { request, response } of requests) {
    if (request?.method === 'POST') expect(JSON.parse(request.body?.raw ?? '')).not.toEqual({});
    expect(response?.length).toBeGreaterThan(0);
    for (const { code, header } of response ?? []) {
      expect(code).toBeGreaterThanOrEqual(200);
      for (const { value } of header) expect(value).not.toBe('');
    }
  }
  expect(text).not.toMatch(/<(string|integer|number|boolean|API Key)>|"value": "string"/);
  expect(collection.variable.map(({ key }) => key)).toEqual([
    'baseUrl',
    'operatorApiKey',
    'walletBaseUrl',
    'walletSecret',
  ]);
});

test.each(wallet?.item ?? [])('$name is signed over the bytes that are sent', ({ request }) => {
  const variables: Record<string, string> = { walletSecret: 'geheim-🎰', player: 'Jörg' };
  const raw = request?.body?.raw?.replace('player-129001', '{{player}}') ?? '';
  const headers: Record<string, string> = {};
  const body = { mode: 'raw', raw, update: (changed: { raw: string }) => Object.assign(body, changed) };
  const pm = {
    variables: {
      get: (name: string) => variables[name],
      replaceIn: (template: string) => template.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => variables[name] ?? ''),
    },
    request: {
      body,
      headers: { upsert: ({ key, value }: { key: string; value: string }) => Object.assign(headers, { [key]: value }) },
    },
  };
  const CryptoJS = {
    enc: { Hex: 'hex' },
    HmacSHA256: (message: string, secret: string) => ({
      toString: (form: 'hex') => createHmac('sha256', secret).update(message).digest(form),
    }),
  };
  runInNewContext(wallet?.event?.[0]?.script.exec.join('\n') ?? '', { pm, CryptoJS });
  const sent = Buffer.from(body.raw);
  const timestamp = headers['x-pp-timestamp'];
  const signature = createHmac('sha256', 'geheim-🎰').update(`${timestamp}.`).update(sent).digest('hex');
  expect(body.raw).toContain('Jörg');
  expect(headers['x-pp-signature']).toBe(signature);
  expect(headers['x-pp-request-id']).toBe(JSON.parse(body.raw).request_id);
  expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(5);
});
