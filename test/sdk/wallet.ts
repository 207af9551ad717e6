import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/wallet-check/report.ts';
import { play } from '../support/player.ts';
import { freePort } from '../support/postgres.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld } from '../support/world.ts';
import type { Language } from './language.ts';
import { blocksOf, programOf, reportFile } from './page.ts';
import { ROOT, startShell } from './shell.ts';
import { type Part, partOf, type Verdict } from './verdict.ts';

const LIMIT_MS = 900_000;

/** Does what a language's page says, from an empty folder to the end of its testers, and plays a launched game with the wallet. */
export async function proveWallet({ page }: Language, room: string): Promise<Part> {
  const blocks = blocksOf(readFileSync(join(ROOT, page), 'utf8'));
  const testers = blocks.filter(({ kind }) => kind === 'tester').length;
  if (testers === 0) throw new Error(`${page} runs no wallet tester`);
  const port = await freePort();
  const shell = startShell(programOf(blocks, port), room, LIMIT_MS);
  try {
    const outcome = await Promise.race([shell.until('@@wallet '), shell.done]).catch((error: Error) => error);
    const parts = Array.from({ length: testers }, (_, index) => reportOf(join(room, reportFile(index + 1)))).flat();
    if (typeof outcome !== 'string')
      return partOf('wallet', [...parts, failed(`${page} run from top to bottom`, outcome)]);
    const [operator = '', secrets = ''] = outcome.split(' ');
    const played = await playWith(`http://127.0.0.1:${port}`, operator, secrets.split(',')[0] ?? '');
    shell.go();
    const ended = await shell.done.then(
      () => undefined,
      (error: Error) => failed('the wallet ends at SIGTERM', error),
    );
    return partOf('wallet', [...parts, played, ...(ended ? [ended] : [])]);
  } finally {
    shell.kill();
  }
}

const failed = (name: string, error: unknown): Verdict => ({
  name,
  fault: error instanceof Error ? error.message : `${error}`,
});

/** Each case of one run of the tester; an advisory that fails is a fault here too. */
function reportOf(file: string): Verdict[] {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
  return report.cases
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .map(({ id, title, verdict, expected, found }) => ({
      name: `tester case ${id}`,
      ...(verdict !== 'passed' && { fault: `${title}: ${verdict}; expected ${expected}, found ${found}` }),
    }));
}

/** Launches a game for an operator with this wallet, and spins until one round has won and one has not. */
async function playWith(walletUrl: string, operatorId: string, walletSecret: string): Promise<Verdict> {
  const name = 'a launched game is played and settles';
  const world = await openWorld();
  try {
    const operator = await world.operator({ id: operatorId, walletUrl, walletSecret });
    const game = await play(world, operator, { external_player_id: 'player-1' });
    await game.init();
    for (let round = 0; round < 8; round += 1) await game.spin({ coin: '0.01' });
    await eventually('the rounds settle', async () => {
      const rounds = await world.provider.db.selectFrom('rounds').select('state').execute();
      return rounds.length === 8 && rounds.every(({ state }) => state === 'SETTLED');
    });
    return { name };
  } catch (error) {
    return failed(name, error);
  } finally {
    await world.close();
  }
}
