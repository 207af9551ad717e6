import { findMaths } from '../domain/games/models.ts';
import { notFound } from '../domain/refusal.ts';
import { findGame } from '../store/games.ts';
import type { Components } from './components.ts';
import type { DemoRound } from './demo-round.ts';
import { gameView, rulesView } from './game-view.ts';

/** Stakes are shown in coins there; which coins a currency has decides nothing but what can be chosen in the game. */
const ANY_CURRENCY = 'USD';

export type Titles = ReturnType<typeof makeTitles>;

/** What anyone may see of a title. Contract: showTitle. */
export function makeTitles({ db, demoRound }: Pick<Components, 'db'> & { demoRound: DemoRound }) {
  return {
    /** `game` is undefined where this server does not have the title's maths. @throws Refusal `not-found`. */
    async find(slug: string) {
      const record = await findGame(db, slug);
      if (!record) throw notFound('Game not found');
      const maths = findMaths(record.maths);
      const game = maths && { ...gameView(record, maths, ANY_CURRENCY, undefined), rules: rulesView(maths) };
      return { record, game, hasDemo: await demoRound.isOffered(record) };
    },
  };
}
