import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { staff } from '../support/terminal.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'provider-art-'));
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const FORMATS = ['png', 'jpeg', 'webp'] as const;
const picture = (format: (typeof FORMATS)[number], width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#c03050' } })
    .withMetadata({ exif: { IFD0: { Copyright: 'private note' } } })
    .toFormat(format)
    .toBuffer();

const upload = (symbol: string, name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return staff(world).type('art', 'upload', symbol, join(folder, name), '--json');
};

const art = (symbol: string, headers: Record<string, string> = {}, query = '') =>
  fetch(`${world.url}/api/provider/v1/game-art/${symbol}${query}`, { headers });

test.each(FORMATS)('an uploaded %s is served in whichever format is preferred', async (format) => {
  const symbol = { png: 'vs1brassbell', jpeg: 'vs8tidepool', webp: 'vs9amberwick' }[format];
  const { status, out } = await upload(symbol, `art.${format}`, await picture(format));
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ symbol, media_type: `image/${format}`, width: 60, height: 40 });
  const served: [string, string][] = [
    ...FORMATS.map((wanted): [string, string] => [`image/${wanted}`, wanted]),
    ['image/avif,image/webp,image/apng,*/*;q=0.8', 'webp'],
    ['image/png;q=0.5, image/jpeg;q=0.9', 'jpeg'],
    ['image/webp;q=0, image/png', 'png'],
    ['application/json', format],
    ['*/*', format],
    ['text/html', format],
  ];
  for (const [accept, wanted] of served) {
    const got = await art(symbol, { accept });
    expect([accept, got.headers.get('content-type')]).toEqual([accept, `image/${wanted}`]);
    const bytes = Buffer.from(await got.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: wanted, width: 60, height: 40 });
    expect(bytes.includes('private note')).toBe(false);
    expect(got.headers.get('vary')).toMatch(/accept/i);
  }
});

test('the same picture is not sent twice, until another takes its place', async () => {
  await upload('vs30marigold', 'a.png', await picture('png'));
  const first = await art('vs30marigold');
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toMatch(/max-age/);
  const again = await art('vs30marigold', { 'if-none-match': `"other", W/${etag}` });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  await upload('vs30marigold', 'b.png', await picture('png', 80, 80));
  expect((await art('vs30marigold', { 'if-none-match': etag })).status).toBe(200);
});

test('staff see each format as it is stored, and what is drawn while there is none', async () => {
  const stored = (symbol: string, format: string) =>
    fetch(`${world.url}/api/admin/v1/games/${symbol}/art/${format}`, {
      headers: { authorization: 'Bearer admin-token-of-the-tests', accept: 'image/*' },
    });
  await upload('vs40kilnmountain', 'kiln.png', await picture('png'));
  for (const format of FORMATS) {
    const got = await stored('vs40kilnmountain', format);
    expect([got.status, got.headers.get('content-type')]).toEqual([200, `image/${format}`]);
    expect(await sharp(Buffer.from(await got.arrayBuffer())).metadata()).toMatchObject({ format, width: 60 });
  }
  const drawn = await stored('vs40kilnmountain', 'drawn');
  expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect(drawn.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await drawn.text()).toContain('aria-label="Kiln Mountain"');
  const nothing = await stored('vs27inkandpaper', 'webp');
  expect([nothing.status, await nothing.json()]).toEqual([
    404,
    expect.objectContaining({ detail: 'No artwork of vs27inkandpaper is stored' }),
  ]);
});

test('a huge picture is stored smaller', async () => {
  const { out } = await upload('vs50hoarfrost', 'big.jpg', await picture('jpeg', 3200, 1600));
  expect(JSON.parse(out)).toMatchObject({ width: 1600, height: 800 });
});

describe('refused, and what was there stays', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  test.each([
    ['rubbish', 'x.png', Buffer.from('not a picture')],
    ['an SVG by another name', 'x.png', Buffer.from(SVG)],
    ['an empty file', 'x.jpg', Buffer.alloc(0)],
  ])('%s', async (_what, name, bytes) => {
    const { status, err } = await upload('vs20doghouse', name, bytes);
    expect(status).toBe(1);
    expect(err).toMatch(/^provider: .*(upload a WebP, PNG or JPEG|is required)/);
    expect((await art('vs20doghouse')).headers.get('content-type')).toBe('image/svg+xml');
  });

  test('half a picture', async () => {
    const whole = await picture('jpeg', 400, 400);
    expect((await upload('vs20doghouse', 'x.jpg', whole.subarray(0, whole.length / 2))).status).toBe(1);
  });

  test('a GIF', async () => {
    const gif = await sharp({ create: { width: 5, height: 5, channels: 3, background: 'red' } })
      .gif()
      .toBuffer();
    expect(await upload('vs20doghouse', 'x.png', gif)).toMatchObject({
      status: 1,
      err: expect.stringContaining('gif is not taken'),
    });
  });

  test('more than 8 MiB, another media type, a game that is not there, and no token', async () => {
    const put = (symbol: string, type: string, body: Uint8Array<ArrayBuffer>, token = 'admin-token-of-the-tests') =>
      fetch(`${world.url}/api/admin/v1/games/${symbol}/art`, {
        method: 'PUT',
        headers: { 'content-type': type, authorization: `Bearer ${token}` },
        body,
      });
    expect((await put('vs20doghouse', 'image/png', new Uint8Array(8 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await put('vs20doghouse', 'image/svg+xml', Uint8Array.from(Buffer.from(SVG)))).status).toBe(415);
    expect((await put('vs99nothing', 'image/png', Uint8Array.from(await picture('png')))).status).toBe(404);
    expect((await put('vs20doghouse', 'image/png', Uint8Array.from(await picture('png')), 'wrong')).status).toBe(401);
  });
});

const HOSTILE = [
  '</text><script>alert(1)</script>',
  '" onload="alert(1)',
  "<![CDATA[x]]>&amp;&#60;'",
  '\u0000\u0008￿\ud800 ends',
  'x'.repeat(200),
  'كازينو 🎰 卡西诺',
];

test.each(HOSTILE)('a title is drawn as text, whatever it says: %j', async (title) => {
  const got = await art('vs27inkandpaper', {}, `?${new URLSearchParams({ title, slug: 'x' })}`);
  expect(got.status).toBe(200);
  expect(got.headers.get('content-type')).toBe('image/svg+xml');
  expect(got.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(got.headers.get('etag')).toMatch(/^"/);
  const svg = await got.text();
  expect(svg).not.toMatch(/<script|<!\[CDATA|\son\w+="/i);
  expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({ format: 'svg', width: 600 });
});

test("the art of a game without a title in the query is its own title's", async () => {
  const svg = await (await art('doghouse')).text();
  expect(svg).toContain('aria-label="The Dog House"');
  expect((await art('doghouse', { 'if-none-match': '*' })).status).toBe(304);
});
