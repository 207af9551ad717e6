import { described } from '../ask.ts';
import { type Finding, failed, passed } from '../finding.ts';
import type { Point, PointContext } from '../point.ts';

export const apiKey: Point = {
  id: 'api-key',
  title: 'Operator API key works for catalog and launch.',
  async run(context) {
    const { ownUrl, gameBaseUrl } = context;
    const own = await tryKey(ownUrl, context);
    if (own.verdict !== 'passed' || !gameBaseUrl || gameBaseUrl === ownUrl) return own;
    const outside = await tryKey(gameBaseUrl, context);
    return { ...outside, evidence: [...own.evidence, ...outside.evidence] };
  },
};

async function tryKey(base: string, { ask, player, operator }: PointContext): Promise<Finding> {
  const asked = await ask(`${base}/api/provider/v1/games`, { headers: { 'x-provider-api-key': await player.key() } });
  if (asked.kind === 'nothing' || asked.status !== 200)
    return failed(`A new key does not read the catalog at ${base}: ${described(asked)}`, LEADS_HERE);
  const launched = await player.launch({ device: 'desktop', at: base });
  if (launched.kind === 'refused') {
    return failed(
      `A new key reads the catalog at ${base} and does not launch: ${launched.why}`,
      `Set what the reason names; for the catalog: provider catalog assign ${operator.operator_id} --all`,
    );
  }
  const { symbol, sessionId } = launched;
  return passed([
    `a temporary key read the catalog at ${base} in ${asked.ms} ms and launched ${symbol} as session ${sessionId}`,
  ]);
}

const LEADS_HERE = 'Lead the public name to servers on this database';
