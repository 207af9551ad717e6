import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { projectWith } from '../support/installed.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

const run = promisify(execFile);

let world: World;
let operator: TestOperator;

beforeAll(async () => {
  world = await openWorld();
  operator = await world.operator({ catalog: ['vs20doghouse'] });
}, 60_000);
afterAll(() => world.close());

test('a strict TypeScript program compiles against the declarations of the client and runs in plain Node', async () => {
  const output = await compiled(PROGRAM, (file) => run(process.execPath, [file, world.url, operator.key]));
  expect(output.stdout).toBe(`${operator.id} The Dog House refused 404 Game not found\n`);
});

test('the programs of its README compile', async () => {
  const readme = readFileSync(new URL('../../generated/sdk/typescript/README.md', import.meta.url), 'utf8');
  const programs = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, program]) => program);
  expect(programs).toHaveLength(3);
  await compiled(programs.join('\n'), async () => {}, { prelude: '', types: ['node'] });
});

/** Does something with a program that was compiled in a project in which the client is installed. */
async function compiled<T>(
  program: string,
  use: (file: string) => Promise<T>,
  { prelude = `declare const process: { argv: string[]; env: Env };\n${ENV}`, types = [] as string[] } = {},
): Promise<T> {
  const project = mkdtempSync(join(tmpdir(), 'provider-sdk-user-'));
  try {
    symlinkSync(join(await projectWith('sdk/typescript'), 'node_modules'), join(project, 'node_modules'));
    writeFileSync(join(project, 'package.json'), '{"type":"module"}');
    writeFileSync(join(project, 'operator.ts'), prelude + program);
    const options = {
      strict: true,
      module: 'NodeNext',
      target: 'ES2022',
      lib: ['ES2022', 'DOM'],
      types,
      typeRoots: [fileURLToPath(new URL('../../node_modules/@types', import.meta.url))],
      noEmitOnError: true,
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['operator.ts'] }));
    const tsc = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url));
    await run(tsc, ['-p', project]).catch(({ stdout }: { stdout: string }) => {
      throw new Error(stdout);
    });
    return await use(join(project, 'operator.js'));
  } finally {
    rmSync(project, { recursive: true });
  }
}

const ENV = 'type Env = Record<string, string | undefined>;\n';

const PROGRAM = `
import { type Game, ProviderClient, ProviderError } from 'casino-provider-client';
const [baseUrl = '', apiKey = ''] = process.argv.slice(2);
const provider = new ProviderClient({ baseUrl, apiKey });
const { data } = await provider.listGames({ limit: 20 });
const game: Game | undefined = data.items[0];
const launch = await provider.createLaunchUrl({ symbol: game?.symbol, external_player_id: 'player-8', device: 'desktop' });
const until: Date = launch.expires_at;
if (until <= new Date(0)) throw new Error('it has run out');
try {
  await provider.getGame({ symbol: 'vs99nothing' });
} catch (error) {
  if (!(error instanceof ProviderError)) throw error;
  console.log(launch.operator_id, game?.title, error.kind, error.status, error.detail);
}
`;
