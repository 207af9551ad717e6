import { setTimeout as delay } from 'node:timers/promises';
import autocannon from 'autocannon';
import { serveParent } from './child.ts';

/** What one connection sends over and over. */
export interface Script {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  bodies?: string[];
}

export interface Load {
  url: string;
  /** One for each connection. In a body, `[<id>]` becomes an id that no other request has. */
  scripts: Script[];
  seconds: number;
  uniqueIds?: boolean;
  /** How long to wait first, so that what an earlier load left behind has ended. */
  pauseMs?: number;
}

/** The load generator, a process of its own, so that it shares no event loop with what it measures. */
async function run({
  url,
  scripts,
  seconds,
  uniqueIds = false,
  pauseMs = 0,
}: Load): Promise<{ replies: number; seconds: number }> {
  await delay(pauseMs);
  let clients = 0;
  const result = await autocannon({
    url,
    connections: scripts.length,
    duration: seconds,
    idReplacement: uniqueIds,
    requests: requestsOf(scripts[0]),
    setupClient(client) {
      client.setRequests(requestsOf(scripts[clients % scripts.length]));
      clients += 1;
    },
  });
  const { non2xx, errors, timeouts } = result;
  if (non2xx + errors + timeouts > 0) {
    const good = `beside ${result['2xx']} replies with success`;
    throw new Error(`${url}: ${non2xx} refusals, ${errors} errors and ${timeouts} time-outs ${good}`);
  }
  return { replies: result['2xx'], seconds: (result.finish.getTime() - result.start.getTime()) / 1000 };
}

function requestsOf(script: Script | undefined) {
  if (!script) throw new Error('A connection has nothing to send');
  const { bodies, ...request } = script;
  return bodies ? bodies.map((body) => ({ ...request, body })) : [request];
}

serveParent({}, { run });
