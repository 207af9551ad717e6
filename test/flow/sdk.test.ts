import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { clientOf, refusalOf, sdkProject } from '../support/sdk.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

const run = promisify(execFile);

let world: World;
let operator: TestOperator;
let client: Awaited<ReturnType<typeof clientOf>>;

beforeAll(async () => {
  world = await openWorld();
  operator = await world.operator({ catalog: ['vs20doghouse'] });
  client = await clientOf(world, operator);
}, 60_000);
afterAll(() => world.close());

test('the catalog and one of its games, by symbol and by slug', async () => {
  const { data } = await client.catalog.listGames();
  expect(data).toMatchObject({ total: 1, operatorId: operator.id });
  expect(data.items[0]).toMatchObject({
    symbol: 'vs20doghouse',
    title: 'The Dog House',
    rtp: 96.51,
    launchPath: '/games/doghouse',
  });
  for (const symbol of ['vs20doghouse', 'doghouse']) {
    await expect(client.catalog.getGame({ symbol })).resolves.toEqual({ success: true, data: data.items[0] });
  }
});

test('a filter that nothing matches leaves an empty page', async () => {
  const { data } = await client.catalog.listGames({ family: 'no-such-family', limit: 5, offset: 0 });
  expect(data).toMatchObject({ total: 0, items: [] });
});

test('a game outside the catalog, one that is nowhere, and a wrong key are told apart', async () => {
  expect(await refusalOf(client.catalog.getGame({ symbol: 'vs1brassbell' }))).toMatchObject({
    status: 404,
    detail: 'Game not found',
  });
  const outside = client.launch({ symbol: 'vs1brassbell', externalPlayerId: 'p1' });
  expect(await refusalOf(outside)).toMatchObject({ status: 403, detail: 'Game is not enabled for this operator' });
  const nowhere = client.launch({ symbol: 'vs99nothing', externalPlayerId: 'p1' });
  expect(await refusalOf(nowhere)).toMatchObject({ status: 404, detail: 'Game not found' });
  const stranger = await clientOf(world, {
    key: `${operator.key.slice(0, -1)}${operator.key.endsWith('0') ? '1' : '0'}`,
  });
  const refused = await refusalOf(stranger.catalog.listGames());
  expect(refused).toMatchObject({ status: 401, detail: 'Missing or invalid API key' });
  expect(refused.request_id).toMatch(/^[0-9a-f]{32}$/);
});

test('a launch, and its refresh, which keeps the session', async () => {
  const wish = {
    slug: 'doghouse',
    externalPlayerId: 'player-7',
    coin: '0.10',
    currency: 'USD',
    device: 'tablet',
  } as const;
  const first = await client.launch(wish);
  expect(first).toMatchObject({ success: true, symbol: 'vs20doghouse', operatorId: operator.id, currency: 'USD' });
  expect(first.expiresAt).toBeInstanceOf(Date);
  const again = await client.launch(wish);
  expect(again.sessionId).toBe(first.sessionId);
  expect(again.launchUrl).not.toBe(first.launchUrl);
  expect((await fetch(again.launchUrl)).status).toBe(200);
});

test('the artwork arrives as a picture', async () => {
  const picture = await client.art.getGameArt({ symbol: 'vs20doghouse', title: 'The Dog House', slug: 'doghouse' });
  expect(picture.type).toBe('image/svg+xml');
  expect(await picture.text()).toContain('The Dog House');
});

test('health', async () => {
  expect(await client.health.getHealth()).toMatchObject({ success: true, status: 'ok' });
});

test('a strict TypeScript program compiles against its declarations and runs in plain Node', async () => {
  const project = mkdtempSync(join(tmpdir(), 'provider-sdk-user-'));
  try {
    symlinkSync(join(await sdkProject(), 'node_modules'), join(project, 'node_modules'));
    writeFileSync(join(project, 'package.json'), '{"type":"module"}');
    writeFileSync(join(project, 'operator.ts'), PROGRAM);
    const options = {
      strict: true,
      module: 'NodeNext',
      target: 'ES2022',
      lib: ['ES2022', 'DOM'],
      types: [],
      noEmitOnError: true,
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['operator.ts'] }));
    await run(fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url)), ['-p', project]);
    const { stdout } = await run(process.execPath, [join(project, 'operator.js'), world.url, operator.key]);
    expect(stdout).toBe(`${operator.id} The Dog House 401\n`);
  } finally {
    rmSync(project, { recursive: true });
  }
});

const PROGRAM = `
import { CatalogApi, Configuration, LaunchApi, ResponseError, type Game } from 'casino-provider-client';
declare const process: { argv: string[] };
const [basePath = '', apiKey = ''] = process.argv.slice(2);
const { data } = await new CatalogApi(new Configuration({ basePath, apiKey })).listGames({ limit: 20 });
const game: Game | undefined = data.items[0];
const launch = await new LaunchApi(new Configuration({ basePath, apiKey })).createLaunchUrl({
  launchRequest: { symbol: game?.symbol ?? '', externalPlayerId: 'player-8', device: 'desktop' },
});
const operator: string = launch.data.operatorId;
const status: number = await new CatalogApi(new Configuration({ basePath, apiKey: 'wrong' })).listGames().then(
  () => 200,
  (error: unknown) => (error instanceof ResponseError ? error.response.status : 0),
);
console.log(operator, game?.title, status);
`;
