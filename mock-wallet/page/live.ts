import type { Call, FaultState, Player } from './api.ts';

/** What the wallet tells as it happens: followEvents in control-openapi.yaml. */
export type Told = {
  'call-arrived': Call;
  'call-answered': Call;
  'players-changed': { players: Player[]; all?: boolean };
  'faults-changed': { faults: FaultState[] };
  missed: object;
};
export type Listeners = { [Name in keyof Told]: (data: Told[Name]) => void };

/** A server-sent event source, as far as it is used; `readyState` 2 is one that has given up. */
export type Source = Pick<EventSource, 'readyState' | 'close'> & {
  addEventListener(name: string, listener: (event: { data?: string; lastEventId?: string }) => void): void;
};

type Needs = {
  open: (address: string) => Source;
  wait: (ms: number, work: () => void) => void;
  /** Where to go on from. */
  after: string;
  listeners: Listeners;
  onState: (isLive: boolean) => void;
};

const GIVEN_UP = 2;
const LONGEST_WAIT_MS = 10_000;

/**
 * Follows the wallet's events and does not let go. A browser reconnects by itself after a broken connection, with the id
 * of the last event; after a refusal it does not, so another source takes over where the last one ended.
 */
export function followEvents({ open, wait, after, listeners, onState }: Needs): void {
  let last = after;
  let failures = 0;

  function connect(): void {
    const source = open(`/__control/events?${new URLSearchParams({ after: last })}`);
    source.addEventListener('open', () => {
      failures = 0;
      onState(true);
    });
    source.addEventListener('error', () => {
      onState(false);
      if (source.readyState !== GIVEN_UP) return;
      source.close();
      wait(Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures), connect);
      failures += 1;
    });
    for (const [name, tell] of Object.entries(listeners)) {
      source.addEventListener(name, ({ data, lastEventId }) => {
        if (lastEventId) last = lastEventId;
        tell(JSON.parse(data ?? '{}'));
      });
    }
  }

  connect();
}
