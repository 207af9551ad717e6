import { openBadServer, type Seen } from './bad-server.ts';
import { oddArguments } from './odd-arguments.ts';
import { type Case, KEY } from './odd-case.ts';
import { oddReplies } from './odd-replies.ts';
import { oddTimes } from './odd-times.ts';
import type { Call, Reply } from './protocol.ts';
import { leaked } from './story.ts';
import type { Testee } from './testee.ts';
import { differs, type Part, partOf, shown, unlike, type Verdict } from './verdict.ts';

/** Calls to servers that answer badly: each ends in the client's own error, none in a crash or a hang. */
export async function judgeBadInput(testee: Testee): Promise<Part> {
  const verdicts: Verdict[] = [await withoutNetwork(testee)];
  for (const it of [...oddReplies, ...oddTimes, ...oddArguments]) {
    const fault = await faultOf(testee, it);
    verdicts.push({ name: it.name, ...(fault !== undefined && { fault }) });
  }
  return partOf('bad input', verdicts);
}

/** What of a base URL stands in a case is what comes behind the server's, unless it is an address by itself. */
const clientFor = (url: string, { base_url: rest = '', ...wish }: Partial<Call['client']> = {}): Call['client'] => ({
  api_key: KEY,
  timeout_ms: 10_000,
  retries: 0,
  ...wish,
  base_url: /^[/?#]|^$/.test(rest) ? url + rest : rest,
});

async function withoutNetwork(testee: Testee): Promise<Verdict> {
  const closed = await openBadServer(() => {});
  await closed.close();
  const reply = await testee.ask({ op: 'call', client: clientFor(closed.url), operation: 'listGames', args: {} });
  const fault = unlike(reply, ['network']) ?? leaked(reply, KEY);
  return { name: 'nothing listens', ...(fault !== undefined && { fault }) };
}

async function faultOf(testee: Testee, it: Case): Promise<string | undefined> {
  const { answer, call: operation = 'listGames', args = {}, withinMs = Number.POSITIVE_INFINITY } = it;
  const server = await openBadServer(answer);
  try {
    const asked = performance.now();
    const reply = await testee.ask({ op: 'call', client: clientFor(server.url, it.client), operation, args });
    const tookMs = Math.round(performance.now() - asked);
    if (tookMs > withinMs) return `it took ${tookMs} ms: ${shown(reply)}`;
    const { seen } = server;
    return miscounted(it, seen, reply) ?? it.sent?.(seen) ?? leaked(reply, KEY) ?? outcomeDiffers(it, reply);
  } finally {
    await server.close();
  }
}

function miscounted({ requests = 1, isRepeatedBelow }: Case, seen: Seen[], reply: Reply): string | undefined {
  const [least, most] = typeof requests === 'number' ? [requests, requests] : [1, requests.atMost];
  if (seen.length >= least && seen.length <= most + (isRepeatedBelow ? 1 : 0)) return undefined;
  return `${seen.length} requests arrived, not ${most}: ${shown(reply)}`;
}

function outcomeDiffers({ kinds, tells = {} }: Case, reply: Reply): string | undefined {
  if (kinds) return unlike(reply, kinds) ?? ('error' in reply ? differs(tells, reply.error, new Map()) : undefined);
  return 'value' in reply ? differs(tells, reply.value, new Map()) : `it failed: ${shown(reply.error)}`;
}
