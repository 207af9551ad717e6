import { makeOperatorDirectory } from '../../src/services/operator-directory.ts';
import { seedGames } from '../../src/store/seed/games.ts';
import { gatedDb, type Result } from '../simulation/store.ts';

test('who asks while something changes is answered, and the next one hears of the change', async () => {
  const [game] = seedGames;
  const answers: ((title: string) => void)[] = [];
  const db = gatedDb(
    () =>
      new Promise<Result>((resolve) => {
        answers.push((title) => resolve({ rows: [{ ...game, title }], rowCount: 1, command: 'SELECT' }));
      }),
  );
  const directory = makeOperatorDirectory({ db, gameBaseUrl: undefined });
  const asked = [directory.game('vs20doghouse')];
  await new Promise(setImmediate);
  directory.forget();
  asked.push(directory.game('vs20doghouse'));
  await new Promise(setImmediate);
  for (const [n, answer] of answers.entries()) answer(`title ${n}`);
  expect((await Promise.all(asked)).map((found) => found?.title)).toEqual(['title 0', 'title 1']);
  expect((await directory.game('vs20doghouse'))?.title).toBe('title 1');
});
