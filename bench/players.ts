import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { serveParent } from './child.ts';

/** Players of one operator, each in a session of their own, who together spin so often whatever becomes of it. */
export interface Play {
  url: string;
  mgckeys: string[];
  perSecond: number;
  seconds: number;
}

export interface Played {
  /** Milliseconds of each spin that was answered, by HTTP status and state of the round. */
  took: Record<string, number[]>;
  /** Spins that nobody was free to make. */
  skipped: number;
}

/** A process of its own, so that it shares no event loop with what it measures, nor with another operator's players. */
async function play({ url, mgckeys, perSecond, seconds }: Play): Promise<Played> {
  const free = [...mgckeys];
  const took: Played['took'] = {};
  const spins = new Set<Promise<void>>();
  let skipped = 0;
  const began = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    await delay(Math.max(0, began + (n * 1000) / perSecond - performance.now()));
    const mgckey = free.shift();
    if (!mgckey) skipped += 1;
    else {
      const spun = spin(url, mgckey, took).then(() => {
        free.push(mgckey);
        spins.delete(spun);
      });
      spins.add(spun);
    }
  }
  await Promise.race([Promise.all(spins), delay(1000)]);
  return { took, skipped };
}

async function spin(url: string, mgckey: string, took: Played['took']): Promise<void> {
  const began = performance.now();
  const reply = await fetch(`${url}/api/runtime/spin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mgckey, action_id: crypto.randomUUID(), coin: '0.10' }),
  });
  const { data }: { data?: { round: { state: string } } } = JSON.parse(await reply.text());
  const name = `${reply.status} ${data?.round.state ?? ''}`.trim();
  took[name] ??= [];
  took[name].push(performance.now() - began);
}

serveParent({}, { play });
