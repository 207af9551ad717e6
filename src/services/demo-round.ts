import { forbidden, Refusal } from '../domain/refusal.ts';
import type { OperatorRow } from '../store/operators.ts';
import type { Components } from './components.ts';
import { type makeLaunch, requireReturnUrl } from './launch.ts';
import type { OperatorDirectory } from './operator-directory.ts';

type Needs = Pick<Components, 'random' | 'gameBaseUrl' | 'appEnv' | 'demoOperator'> & {
  directory: OperatorDirectory;
  launch: ReturnType<typeof makeLaunch>;
};

export type DemoRound = ReturnType<typeof makeDemoRound>;

interface Title {
  symbol: string;
  slug: string;
}

/**
 * Rounds for whoever looks at a title: no money, no wallet and no key of an operator. There are none unless an operator is
 * named for them that is active and whose wallet_mode is internal now.
 */
export function makeDemoRound({ random, gameBaseUrl, appEnv, demoOperator, directory, launch }: Needs) {
  async function operatorFor({ symbol }: Title): Promise<OperatorRow | undefined> {
    if (demoOperator === undefined || gameBaseUrl === undefined) return undefined;
    const operator = await directory.operator(demoOperator);
    if (operator?.status !== 'active' || operator.wallet_mode !== 'internal') return undefined;
    const { byName } = await directory.catalog(demoOperator);
    return byName.has(symbol) ? operator : undefined;
  }

  /** Back to the title, where the operator's allowed origins and the URL's scheme let a player be sent there. */
  function wayBack({ slug }: Title, operator: OperatorRow): string | undefined {
    try {
      return requireReturnUrl(`${gameBaseUrl}/games/${slug}`, operator, appEnv);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  return {
    isOffered: async (title: Title): Promise<boolean> => (await operatorFor(title)) !== undefined,
    /**
     * Launches a title for a new player. @returns the path of the game page, so that the player stays on the server they
     * are on. @throws Refusal `forbidden` where no demo round is offered. Contract: playDemo.
     */
    async start(title: Title): Promise<string> {
      const operator = await operatorFor(title);
      if (!operator) throw forbidden('This game cannot be tried here; open it from an operator’s lobby');
      const external_player_id = `demo-${Buffer.from(random(12)).toString('hex')}`;
      const return_url = wayBack(title, operator);
      const { launch_url } = await launch(operator, {
        ...title,
        external_player_id,
        ...(return_url && { return_url }),
      });
      const { pathname, search } = new URL(launch_url);
      return pathname + search;
    },
  };
}
