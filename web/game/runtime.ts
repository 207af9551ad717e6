import type { components } from '../../generated/server/types.ts';

type Schemas = components['schemas'];
export type RuntimeState = Schemas['RuntimeState'];
export type Game = RuntimeState['game'];
export type Rules = NonNullable<Game['rules']>;
export type GameSymbol = Rules['symbols'][number];
export type SpinOption = Game['options'][number];
export type Round = NonNullable<RuntimeState['round']>;
export type Outcome = NonNullable<Round['outcome']>;
export type PastRound = Schemas['PastRound'];
export type Spin = Outcome['spins'][number];

/** What a player asks for. Its action_id is drawn once, and names this one spin whatever happens on the way. */
export interface SpinWish {
  action_id: string;
  coin: string;
  option?: string;
}

/**
 * What came of a call. `refused` is the server's definite no; after `unknown` the call may or may not have had its
 * effect, and only the same call again can tell.
 */
export type Answer<D> = { kind: 'ok'; data: D } | Refused | { kind: 'unknown' };

export interface Refused {
  kind: 'refused';
  status: number;
  detail: string;
  /** Where the player came from, as far as the server says it. */
  returnUrl?: string;
}

export type Runtime = ReturnType<typeof makeRuntime>;

/** Longer than the server takes to give up waiting for a wallet. */
const PATIENCE_MS = 30_000;
const MAY_PASS = new Set([408, 425, 429]);

/** The calls of a launched game. `fetch` is the browser's; every call names the session by its mgckey. */
export function makeRuntime(mgckey: string, fetch: typeof globalThis.fetch) {
  async function post<D>(verb: string, body: object): Promise<Answer<D>> {
    try {
      const response = await fetch(`/api/runtime/${verb}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ mgckey, ...body }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return classify(response.status, await response.json());
    } catch {
      return { kind: 'unknown' };
    }
  }

  return {
    init: () => post<RuntimeState>('init', {}),
    spin: (wish: SpinWish) => post<RuntimeState>('spin', wish),
    round: (action_id: string) => post<RuntimeState>('round', { action_id }),
    history: () => post<PastRound[]>('history', {}),
    close: () => post<Schemas['Closed']>('close', {}),
  };
}

function classify<D>(status: number, reply: { data?: D; detail?: string; return_url?: string }): Answer<D> {
  if (status === 200 && reply.data) return { kind: 'ok', data: reply.data };
  const definite = status >= 400 && status < 500 && !MAY_PASS.has(status);
  if (!definite) return { kind: 'unknown' };
  const { detail = `The server said ${status}`, return_url } = reply;
  return { kind: 'refused', status, detail, ...(return_url && { returnUrl: return_url }) };
}
