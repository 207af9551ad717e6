import { againstPeers } from './against-peers.ts';
import { addOperator, type Stage, startTarget } from './stage.ts';

/** GET /api/provider/v1/games for an operator with 12 games and one with 1,000. */
export async function benchCatalog(stage: Stage): Promise<void> {
  for (const games of [12, 1000]) {
    const target = await startTarget(stage, `catalog_${games}`);
    const key = await addOperator(target, 'operator-a', { games });
    const headers = { 'x-provider-api-key': key };
    const script = { method: 'GET' as const, path: '/api/provider/v1/games', headers };
    const scripts = Array.from({ length: stage.connections }, () => script);
    await againstPeers(stage, { title: `catalog of ${games} games`, target, load: { scripts }, expressAim: 1 });
  }
}
