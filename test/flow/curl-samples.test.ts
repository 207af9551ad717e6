import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { readSamples } from '../../src/http/docs/samples.ts';
import { openWorld, type TestOperator, WALLET_SECRET, type World } from '../support/world.ts';

const { samples } = await readSamples();

const isHere = (tool: string): boolean => {
  try {
    execFileSync('bash', ['-c', `command -v ${tool}`]);
    return true;
  } catch {
    return false;
  }
};
const missing = ['curl', 'openssl'].filter((tool) => !isHere(tool));
const describeCurl = missing.length === 0 ? describe : describe.skip;

describeCurl(`The docs' samples for curl, pasted${missing.map((tool) => ` (${tool} is missing here)`)}`, () => {
  let world: World;
  let operator: TestOperator;

  beforeAll(async () => {
    world = await openWorld();
    operator = await world.operator({ catalog: ['vs20doghouse'] });
    await world.fund('player-129001', '999.90');
  });
  afterAll(() => world.close());

  /** What a shell prints that is given the sample. */
  async function paste(name: string): Promise<string> {
    const command = samples[name]?.curl;
    if (command === undefined) throw new Error(`there is no sample of ${name} for curl`);
    const env = {
      PATH: process.env.PATH,
      PROVIDER_URL: world.url,
      PROVIDER_API_KEY: operator.key,
      WALLET_BASE_URL: world.walletUrl,
      WALLET_SECRET,
    };
    const { stdout } = await promisify(execFile)('bash', ['-euc', command], { env, timeout: 20_000 });
    return stdout;
  }

  const replied = async (name: string): Promise<object> => JSON.parse(await paste(name)) as object;

  test('the catalog, one game and the service', async () => {
    const catalog = {
      success: true,
      data: { total: 1, operator_id: operator.id, items: [{ symbol: 'vs20doghouse' }] },
    };
    expect(await replied('listGames')).toMatchObject(catalog);
    expect(await replied('client')).toMatchObject(catalog);
    expect(await replied('getGame')).toMatchObject({ success: true, data: { title: 'The Dog House' } });
    expect(await replied('getHealth')).toMatchObject({ success: true });
  });

  test('a launch, artwork and an error', async () => {
    expect(await replied('createLaunchUrl')).toMatchObject({ success: true, currency: 'USD' });
    expect(await paste('getGameArt')).toMatch(/^<svg[\s\S]+The Dog House/);
    expect(await paste('errors')).toMatch(/^HTTP\/1\.1 404 [\s\S]*x-request-id: [\s\S]*"detail":"Game not found"/i);
  });

  test('a debit that the wallet takes, signed as it is shown', async () => {
    expect(await replied('callback')).toEqual({
      success: true,
      balance: '997.90',
      currency: 'USD',
      transaction_id: 'session-token:doSpin:0:1:debit',
    });
  });

  test('there is one for everything that the other languages have', () => {
    for (const [name, each] of Object.entries(samples)) expect([name, typeof each.curl]).toEqual([name, 'string']);
  });
});
