import { parseArgs } from 'node:util';
import { figuresOf, type GameMaths, type Play } from '../../src/domain/games/maths.ts';
import { models } from '../../src/domain/games/models.ts';
import { seedGames } from '../../src/store/seed/games.ts';
import { halfWidth, isInside, simulate, streamOf } from './simulate.ts';

/** Proves what each game pays: enumeration against the catalog's figure, and a simulation against enumeration. */

const USAGE = 'npm run rtp -- [--game vs20doghouse] [--rounds 10000000] [--seed 1]';

const { game, rounds, seed } = readWords();
const chosen = models.filter(({ id }) => game === undefined || id === game);
if (chosen.length === 0) refuse(`there is no game ${game}; there are ${models.map(({ id }) => id).join(', ')}`);

console.log(lineOf('GAME', 'SPIN', 'CATALOG', 'EXACT', `IN ${rounds} ROUNDS`, 'HIT RATE', 'VOLATILITY', ''));
let faults = 0;
for (const maths of chosen) for (const play of [maths.plain, ...maths.options]) faults += isProved(maths, play) ? 0 : 1;
console.log(faults === 0 ? 'Every game pays what it says.' : `${faults} do not pay what they say.`);
process.exitCode = faults === 0 ? 0 : 1;

/** Prints a line of what was found. An option's own figure is not in the catalog but in the game's data. */
function isProved(maths: GameMaths, play: Play): boolean {
  const option = play.option?.id;
  const law = maths.exact(option);
  const exact = figuresOf(law, play.stake);
  const said = option ? play.rtp : seedGames.find(({ maths: id }) => id === maths.id)?.rtp;
  const seen = simulate(maths, { option, stake: play.stake, rounds }, streamOf(`${seed} ${maths.id} ${option}`));
  const isStated = exact.rtp === said && exact.hitRate === play.hitRate && exact.volatility === play.volatility;
  const inside = isInside(law, play.stake, seen);
  console.log(
    lineOf(
      maths.id,
      option ?? 'plain',
      said === undefined ? 'none' : percent(said),
      percent(exact.rtp),
      `${percent(100 * seen.mean)} ± ${(100 * halfWidth(law, play.stake, rounds)).toFixed(2)}`,
      `${percent(exact.hitRate)}, seen ${percent(100 * seen.hits)}`,
      `${exact.volatility.toFixed(2)}, seen ${seen.deviation.toFixed(2)}`,
      isStated && inside ? 'ok' : isStated ? 'OUTSIDE ITS 99.9% INTERVAL' : 'NOT AS STATED',
    ),
  );
  return isStated && inside;
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`;
}

function lineOf(...cells: string[]): string {
  const widths = [18, 16, 8, 8, 20, 23, 20, 0];
  return cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' ');
}

function readWords() {
  try {
    const options = {
      game: { type: 'string' },
      rounds: { type: 'string', default: '10000000' },
      seed: { type: 'string', default: '1' },
    } as const;
    const { values } = parseArgs({ options });
    if (!/^[1-9]\d{0,11}$/.test(values.rounds)) return refuse(`--rounds is a whole number, not ${values.rounds}`);
    return { ...values, rounds: Number(values.rounds) };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(why: string): never {
  console.error(`rtp: ${why}\n${USAGE}`);
  process.exit(2);
}
