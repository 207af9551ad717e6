import type { Delivery } from './transport.ts';

/** Goes ahead, and says afterwards what became of it; or does not, and why. */
export type Turn = { refused: string } | { end(delivery: Delivery): void };

export type Breaker = ReturnType<typeof makeBreaker>;

/** So many attempts in a row without a connection or within the deadline an answer, and the wallet counts as gone. */
const FAILURES = 8;
/** How long it is then left alone, before one attempt finds out whether it is back. */
const OPEN_MS = 10_000;

/**
 * Whether an operator's wallet is worth asking. While it is not, an attempt ends at once, certain that nothing was sent:
 * a debit is not charged, a credit or rollback waits. Any reply counts as an answer, also one that refuses; but one to a
 * mere question (a balance) does not make up for debits that hang.
 */
export function makeBreaker(clock: () => Date) {
  let failures = 0;
  let lastFailure = '';
  let openUntil: number | undefined;
  let probing = false;

  const now = () => clock().getTime();

  function open(): void {
    openUntil = now() + OPEN_MS;
  }

  function note(delivery: Delivery, probe: boolean, question: boolean): void {
    if (probe) probing = false;
    if (delivery.kind === 'reply') {
      if (question && !probe) return;
      failures = 0;
      openUntil = undefined;
      return;
    }
    const gone = delivery.kind === 'not-sent' || delivery.timedOut === true;
    if (gone) {
      failures += 1;
      lastFailure = delivery.detail;
    }
    if (probe || (openUntil === undefined && failures >= FAILURES)) open();
  }

  return {
    /** Whether everything is refused right now. */
    isShut: (): boolean => openUntil !== undefined && (probing || now() < openUntil),
    /** Asks for a turn. After the pause the first to ask makes the one attempt that finds out. */
    begin({ question = false }: { question?: boolean } = {}): Turn {
      if (openUntil === undefined) return { end: (delivery) => note(delivery, false, question) };
      const waitMs = openUntil - now();
      if (probing || waitMs > 0) {
        const until = probing ? 'while one attempt finds out' : `for ${Math.ceil(waitMs / 1000)} s`;
        return { refused: `the wallet did not answer ${failures} times and is left alone ${until}: ${lastFailure}` };
      }
      probing = true;
      return { end: (delivery) => note(delivery, true, question) };
    },
  };
}
