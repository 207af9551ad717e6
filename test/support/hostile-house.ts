import { adminApi } from './admin-api.ts';
import { HOSTILE } from './hostile-strings.ts';
import { askToLaunch, play } from './player.ts';
import { DOUBTFUL } from './refusing-wallet.ts';
import type { RiggedRandom } from './rigged-random.ts';
import type { TestOperator, World } from './world.ts';

/** PostgreSQL keeps no U+0000. */
export const KEPT = HOSTILE.filter((text) => !text.includes('\0'));
/** A player's id holds no control character at all. */
export const PLAYERS = HOSTILE.filter((text) => !/\p{Cc}/u.test(text));

export const symbolOf = (text: string): string => `vs1hostile${HOSTILE.indexOf(text)}`;
export const slugOf = (text: string): string => `hostile-${HOSTILE.indexOf(text)}`;

type At = Pick<World, 'url'>;

/** Gives each text to a game for its title. @returns those that were refused. */
export const nameGames = (world: At): Promise<string[]> =>
  refusedOf(HOSTILE, (title) =>
    adminApi(world).post('/games', { symbol: symbolOf(title), slug: slugOf(title), title, maths: 'vs20doghouse' }),
  );

/** Lets each text launch a game, and play a round, for its player's id. @returns those that were refused. */
export const playAll = (world: At, operator: TestOperator): Promise<string[]> =>
  refusedOf(HOSTILE, async (external_player_id) => {
    const launched = await askToLaunch(world, operator, { external_player_id });
    if (launched.status !== 200) return launched;
    return (await play(world, operator, { external_player_id })).spin();
  });

/** Puts them all into as few texts as they fit in, a line each. */
export function packed(texts: readonly string[], longest: number): string[] {
  const packs: string[] = [];
  for (const text of texts) {
    const last = packs.at(-1);
    if (last !== undefined && last.length + 1 + text.length <= longest) packs[packs.length - 1] = `${last}\n${text}`;
    else packs.push(text);
  }
  return packs;
}

/** Makes operators with these notes. @returns their ids. */
export async function noteDown(world: At, notes: readonly string[]): Promise<string[]> {
  const ids = notes.map((_, n) => `noted-${n}`);
  for (const [n, operator_id] of ids.entries()) {
    const { status, body } = await adminApi(world).post('/operators', { operator_id, notes: notes[n] });
    if (status !== 201) throw new Error(body.detail);
  }
  return ids;
}

/** Leaves a round to people for each reason, and resolves it because of that. @returns the rounds. */
export async function resolveAll(
  world: At,
  operator: TestOperator,
  chance: RiggedRandom,
  reasons: readonly string[],
): Promise<string[]> {
  chance.rig('win');
  const rounds: string[] = [];
  for (const [n, why] of reasons.entries()) {
    const game = await play(world, operator, { external_player_id: `${DOUBTFUL}${n}` });
    await game.spin();
    const path = `/operators/${operator.id}/rounds/${game.session_id}:0/resolution`;
    const { status, body } = await adminApi(world).post(path, { as: 'settled', why });
    if (status !== 200) throw new Error(body.detail);
    rounds.push(`${game.session_id}:0`);
  }
  chance.rig('honest');
  return rounds;
}

const AT_ONCE = 10;

/** Sends each, some at a time. @returns those that the server refused as wrong. @throws Error when it failed. */
export async function refusedOf(
  texts: readonly string[],
  send: (text: string) => Promise<{ status: number }>,
): Promise<string[]> {
  const refused: string[] = [];
  const left = [...texts];
  const sendSome = async () => {
    for (let text = left.shift(); text !== undefined; text = left.shift()) {
      const { status } = await send(text);
      if (status >= 500) throw new Error(`${status} for ${JSON.stringify(text)}`);
      if (status >= 400) refused.push(text);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
  return refused.sort();
}
