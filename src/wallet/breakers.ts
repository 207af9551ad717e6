import { LRUCache } from 'lru-cache';
import { type Breaker, makeBreaker } from './breaker.ts';
import type { Attempt, Delivery, Transport } from './transport.ts';

/** A transport that leaves an operator's wallet alone for a while when it does not answer. */
export interface BreakingTransport extends Transport {
  /** The operators whose wallets are left alone right now. */
  shut(): string[];
}

const MOST_BREAKERS = 1000;
const LOST: Delivery = { kind: 'no-reply', detail: 'the attempt failed here' };

/** Puts a circuit breaker for each operator before a transport. A wallet that moved begins with a new one. */
export function withBreakers(transport: Transport, clock: () => Date): BreakingTransport {
  const breakers = new LRUCache<string, { origin: string | undefined; breaker: Breaker }>({ max: MOST_BREAKERS });

  function breakerOf({ operatorId, url }: Attempt): Breaker {
    const origin = URL.parse(url)?.origin;
    const kept = breakers.get(operatorId);
    if (kept && kept.origin === origin) return kept.breaker;
    const breaker = makeBreaker(clock);
    breakers.set(operatorId, { origin, breaker });
    return breaker;
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
    shut: () => [...breakers.entries()].filter(([, { breaker }]) => breaker.isShut()).map(([id]) => id),
    close: () => transport.close(),
  };
}
