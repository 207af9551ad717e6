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
}

/** The load generator, a process of its own, so that it shares no event loop with what it measures. */
async function run({ url, scripts, seconds, uniqueIds = false }: Load): Promise<{ replies: number; seconds: number }> {
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
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${failed + result['2xx']} requests to ${url} failed`);
  return { replies: result['2xx'], seconds: (result.finish.getTime() - result.start.getTime()) / 1000 };
}

function requestsOf(script: Script | undefined) {
  if (!script) throw new Error('A connection has nothing to send');
  const { bodies, ...request } = script;
  return bodies ? bodies.map((body) => ({ ...request, body })) : [request];
}

serveParent({}, { run });
