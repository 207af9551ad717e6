import { LRUCache } from 'lru-cache';
import { type Breaker, makeBreaker } from './breaker.ts';
import type { Attempt, Delivery, Transport } from './transport.ts';

/** A transport that leaves an operator's wallet alone for a while when it does not answer. */
export interface BreakingTransport extends Transport {
  /** The operators whose wallets are left alone right now, each of them. */
  shut(): string[];
}

const MOST_BREAKERS = 1000;
/** A former wallet that nothing was sent to for so long is forgotten. */
const UNUSED_MS = 600_000;
const LOST: Delivery = { kind: 'no-reply', detail: 'the attempt failed here' };

/**
 * Puts a circuit breaker for each wallet of an operator before a transport: one that has moved has two for a while, since
 * rounds end where they began.
 */
export function withBreakers(transport: Transport, clock: () => Date): BreakingTransport {
  const breakers = new LRUCache<string, { operatorId: string; breaker: Breaker }>({
    max: MOST_BREAKERS,
    ttl: UNUSED_MS,
    updateAgeOnGet: true,
  });

  function breakerOf({ operatorId, url }: Attempt): Breaker {
    const place = `${operatorId} ${URL.parse(url)?.origin}`;
    const kept = breakers.get(place);
    if (kept) return kept.breaker;
    const breaker = makeBreaker(clock);
    breakers.set(place, { operatorId, breaker });
    return breaker;
  }

  function shut(): string[] {
    const all = [...breakers.values()];
    const open = new Set(all.filter(({ breaker }) => !breaker.isShut()).map(({ operatorId }) => operatorId));
    return [...new Set(all.map(({ operatorId }) => operatorId))].filter((operatorId) => !open.has(operatorId));
  }

  return {
    async send(attempt) {
      const turn = breakerOf(attempt).begin({ question: attempt.question ?? false });
      if ('refused' in turn) return { kind: 'not-sent', detail: turn.refused };
      let delivery = LOST;
      try {
        delivery = await transport.send(attempt);
        return delivery;
      } finally {
        turn.end(delivery);
      }
    },
    shut,
    close: () => transport.close(),
  };
}
