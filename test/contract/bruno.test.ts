import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { operationsOf } from '../../src/http/docs/contract.ts';
import { readSite } from '../../src/http/docs/site.ts';

const zip = readFileSync(new URL('../../generated/downloads/bruno_collection.zip', import.meta.url));
const files = Object.fromEntries(
  Object.entries(unzipSync(zip)).map(([name, bytes]) => [name.replace('bruno_collection/', ''), strFromU8(bytes)]),
);
const operations = operationsOf((await readSite()).contract);

/** The text of a block, without its indentation. */
function blockOf(name: string, block: string): string {
  const [, text = ''] = new RegExp(`^${block} \\{\\n([\\s\\S]*?)^\\}$`, 'm').exec(files[name] ?? '') ?? [];
  return text.replace(/^ {2}/gm, '').trim();
}

test('every operation and every callback is a request in the folder of its tag', () => {
  const named = Object.keys(files).filter((name) => name.includes('/') && !/folder\.bru$|^environments/.test(name));
  expect(named.sort()).toEqual(operations.map(({ tag, id }) => `${tag}/${id}.bru`).sort());
  expect(JSON.parse(files['bruno.json'] ?? '')).toMatchObject({ version: '1', type: 'collection' });
});

test.each(operations)(
  '$id has its address, its example and who may call',
  ({ tag, id, method, address, node, isCallback }) => {
    const name = `${tag}/${id}.bru`;
    const path = address.replace('{wallet_base_url}', '').replace(/\{(\w+)\}/g, ':$1');
    const call = blockOf(name, method.toLowerCase());
    expect(call).toContain(`url: {{${isCallback ? 'walletBaseUrl' : 'baseUrl'}}}${path}\n`);
    expect(call).toContain(`auth: ${node.security?.length === 0 ? 'none' : 'inherit'}`);
    const example = node.requestBody?.content['application/json']?.example;
    if (example) expect(JSON.parse(blockOf(name, 'body:json'))).toEqual(example);
    else expect(call).toContain('body: none');
    for (const line of blockOf(name, 'params:query').split('\n')) expect(line).toMatch(/^$|^~\w+: \S/);
  },
);

test('the requests to the wallet are signed over the bytes that are sent, variables put in', () => {
  const raw = blockOf('Wallet/walletDebit.bru', 'body:json').replace('player-129001', '{{player}}');
  const headers: Record<string, string> = {};
  let sent = '';
  const context = {
    bru: {
      interpolate: (text: string) => text.replace('{{player}}', 'Jörg'),
      getEnvVar: (name: string) => (name === 'walletSecret' ? 'geheim-🎰' : undefined),
    },
    req: {
      getBody: ({ raw: isRaw }: { raw: boolean }) => (isRaw ? raw : JSON.parse(raw)),
      setBody: (body: string) => {
        sent = body;
      },
      setHeader: (name: string, value: string) => Object.assign(headers, { [name]: value }),
    },
    require: () => ({
      enc: { Hex: 'hex' },
      HmacSHA256: (message: string, secret: string) => ({
        toString: (form: 'hex') => createHmac('sha256', secret).update(message).digest(form),
      }),
    }),
  };
  runInNewContext(blockOf('Wallet/folder.bru', 'script:pre-request'), context);
  const { 'x-pp-timestamp': timestamp, 'x-pp-signature': signature } = headers;
  expect(sent).toContain('Jörg');
  expect(signature).toBe(createHmac('sha256', 'geheim-🎰').update(`${timestamp}.${sent}`).digest('hex'));
  expect(headers['x-pp-request-id']).toBe(JSON.parse(sent).request_id);
});
