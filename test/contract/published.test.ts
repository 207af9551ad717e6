import { readFileSync } from 'node:fs';
import { openWorld, type World } from '../support/world.ts';

const generated = (name: string) => readFileSync(new URL(`../../generated/${name}`, import.meta.url));
const manifest = JSON.parse(generated('MANIFEST.json').toString()) as { files: Record<string, { sha256: string }> };
const files = Object.keys(manifest.files).filter((file) => file.startsWith('downloads/'));
const MEDIA_TYPES: Record<string, string> = {
  json: 'application/json',
  yaml: 'application/yaml',
  md: 'text/markdown; charset=utf-8',
  zip: 'application/zip',
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('there are the formats that operators are promised', () => {
  expect(files.map((file) => file.replace('downloads/', ''))).toEqual(
    expect.arrayContaining([
      ...['openapi.json', 'openapi.yaml', 'openapi-3.0.json', 'openapi-3.0.yaml'],
      ...['wallet-openapi.json', 'wallet-openapi.yaml', 'postman_collection.json', 'signature-vectors.json'],
    ]),
  );
});

// projection.test.ts searches the generated files for what is internal: here they are shown to be the ones served.
test.each(files)('/%s is served to the byte, with its media type and a strong ETag', async (file) => {
  const reply = await fetch(`${world.url}/${file}`);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, MEDIA_TYPES[file.replace(/.*\./, '')]]);
  expect(Buffer.from(await reply.arrayBuffer()).equals(generated(file))).toBe(true);
  const etag = reply.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[^"]+"$/);
  const again = await fetch(`${world.url}/${file}`, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  expect((await fetch(`${world.url}/${file}`, { headers: { 'if-none-match': '"another"' } })).status).toBe(200);
});

test('what is not generated for operators is not served', async () => {
  for (const name of ['MANIFEST.json', '..%2fMANIFEST.json', '..%2Fserver%2Fcontract.json', 'contract.json']) {
    expect((await fetch(`${world.url}/downloads/${name}`)).status).toBe(404);
  }
});

test('the page of downloads lists every one, and needs nothing from elsewhere', async () => {
  const reply = await fetch(`${world.url}/docs/downloads`);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const page = await reply.text();
  for (const file of files) expect(page).toContain(`href="/${file}"`);
  expect(page.match(/(src|href)="(https?:)?\/\/[^"]*"/g)).toBeNull();
  expect(page).not.toMatch(/\/api\/(runtime|admin)|html5Game|mgckey/);
  const loaded = [...page.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  expect(loaded.length).toBeGreaterThan(0);
  for (const address of loaded) expect((await fetch(new URL(address ?? '', reply.url))).status).toBe(200);
});

test('the contract that health names is the one that is served', async () => {
  const { contract_sha256 } = (await (await fetch(`${world.url}/health`)).json()) as Record<string, string>;
  expect(manifest.files['downloads/openapi.json']?.sha256).toBe(contract_sha256);
});
