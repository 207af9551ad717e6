import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { controlContract } from '../../mock-wallet/control-contract.ts';
import { readScenario, readShipped, scenarioNames } from '../../mock-wallet/scenarios.ts';
import { envelope, openWorld } from '../support/mock-wallet.ts';
import { type } from '../support/terminal.ts';

const { scenarioFault } = controlContract();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mock-wallet-scenarios-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const MINE = 'description: Mine.\nfaults:\n  - act: { reject: { error: my_own }, status: 418 }\n';

describe('those that come with the wallet', () => {
  test.each(readShipped(scenarioFault))(
    '$name says in a line what goes wrong, and what a provider makes of it',
    (scenario) => {
      expect(scenario).toMatchObject({
        name: expect.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        description: expect.stringMatching(/^[^\n]+\.$/),
        expect: expect.stringMatching(/\.$/),
        ends: expect.arrayContaining([expect.any(String)]),
      });
    },
  );

  test('provider mock-wallet --scenarios lists them, and needs nothing else', async () => {
    const { status, out, err } = await type(['mock-wallet', '--scenarios'], { DATA_DIR: folder });
    expect([status, err]).toEqual([0, '']);
    const names = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(names).toEqual(scenarioNames());
    expect(out).toContain('Every credit is answered 500 three times before it is paid.');
  });
});

describe('those of a tester', () => {
  test('are files, tried in the order in which they are given', async () => {
    const world = await openWorld({ scenarios: ['insufficient-funds-always', file('mine.yaml', MINE)] });
    await world.player('player-1', '10.00');
    expect((await world.call(envelope('debit'))).body.error).toBe('insufficient_funds');
    expect(await world.call(envelope('credit'))).toMatchObject({ status: 418, body: { error: 'my_own' } });
    expect((await world.control('GET', 'faults')).body.faults).toMatchObject([
      { scenario: 'insufficient-funds-always' },
      { scenario: 'mine' },
    ]);
    await world.close();
  });

  test.each([
    ['no YAML', 'faults: [', /cannot be read: /],
    ['nothing', '', /the file must be of type object/],
    ['no faults', 'description: x\n', /the file needs faults/],
    ['an empty list', 'description: x\nfaults: []\n', /faults must have at least 1 entries/],
    ['a field that is none', `${MINE}name: x\n`, /the file has no field name; it knows description, expect/],
    ['a fault that is wrong', MINE.replace('error', 'code'), /faults\[0\]\.act\.reject/],
    ['an end that is none', `${MINE}ends: [won]\n`, /ends\[0\] must be one of settled, rejected, rolled_back, manual/],
  ])('one with %s is refused in a sentence that names the file', (what, content, message) => {
    const path = file(`${what}.yaml`, content);
    expect(() => readScenario(path, scenarioFault)).toThrow(message);
    expect(() => readScenario(path, scenarioFault)).toThrow(path);
  });

  test.each([
    ['a name that is none', 'no-such-thing', /There is no scenario no-such-thing; there are answers-late-once, /],
    ['a file that is not there', '/nowhere/mine.yaml', /The scenario \/nowhere\/mine\.yaml cannot be read: .*ENOENT/],
  ])('%s ends the command with a sentence', async (_, scenario, message) => {
    const words = ['mock-wallet', '--port', '0', '--secret', 's', '--scenario', scenario];
    const { status, out, err } = await type(words, { DATA_DIR: folder });
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
