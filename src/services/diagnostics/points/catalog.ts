import { listAssigned } from '../../../store/catalog.ts';
import { described } from '../ask.ts';
import { failed, passed } from '../finding.ts';
import type { Point } from '../point.ts';

export const catalog: Point = {
  id: 'catalog',
  title: 'Operator catalog contains the expected games.',
  async run({ ask, ownUrl, player, expectedSymbols, db, operator: { operator_id } }) {
    const asked = await ask(`${ownUrl}/api/provider/v1/games`, {
      headers: { 'x-provider-api-key': await player.key() },
    });
    const served = asked.kind === 'reply' ? gamesOf(asked.body) : undefined;
    if (!served) return failed(`The catalog is not served: ${described(asked)}`, 'See the log of the server');
    const names = new Set(served.flatMap(({ symbol, slug }) => [symbol, slug]));
    const expected = expectedSymbols ?? (await listAssigned(db, operator_id));
    const evidence = [
      `${served.length} games are served: ${served.map(({ symbol }) => symbol).join(', ') || 'none'}`,
      expectedSymbols
        ? `${expected.length} games are expected`
        : `${expected.length} games are assigned; no list of expected ones was given`,
    ];
    const missing = expected.filter((name) => !names.has(name));
    if (missing.length > 0) {
      return failed(
        `The catalog lacks ${missing.join(', ')}`,
        `Assign what is not assigned (provider catalog assign ${operator_id} SYMBOL), and set live what is not (provider game edit SYMBOL --live on)`,
        evidence,
      );
    }
    if (served.length === 0)
      return failed('The catalog is empty', `provider catalog assign ${operator_id} --all`, evidence);
    return passed(evidence);
  },
};

interface Served {
  symbol: string;
  slug: string;
}

function gamesOf(body: Record<string, unknown>): Served[] | undefined {
  const { items } = Object(body.data) as { items?: unknown };
  return Array.isArray(items) ? items : undefined;
}
