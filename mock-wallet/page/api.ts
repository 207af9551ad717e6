import type { Fault, FaultState } from '../faults.ts';
import type { Scenario } from '../scenarios.ts';
import type { SignatureCheck } from '../sign-check.ts';
import type { Verb } from '../validate.ts';

export type { Act, Fault, FaultState, Match } from '../faults.ts';
export type { Scenario } from '../scenarios.ts';
export type { SignatureCheck } from '../sign-check.ts';
export type { Verb } from '../validate.ts';

export type Verdict = 'valid' | 'invalid_signature' | 'stale_timestamp' | 'not_checked';

export type Player = { operator_id: string; player_id: string; currency: string; balance: string };

export type Call = {
  id: number;
  at: string;
  method: string;
  path: string;
  verb: Verb | null;
  player_id: string | null;
  transaction_id: string | null;
  headers: Record<string, string | string[]>;
  raw_body?: string;
  raw_body_base64?: string;
  signature: { verdict: Verdict; detail: string; signed_by?: 'current' | 'next' };
  fault: { id: string; name?: string; scenario?: string; did: string } | null;
  ended: 'reply' | 'reset' | 'close' | 'hang' | null;
  status: number | null;
  content_type: string | null;
  reply_headers: Record<string, string> | null;
  reply: string | null;
  reply_bytes: number | null;
  ms: number | null;
};

export type CallPage = { calls: Call[]; calls_before: number | null; last_event_id: string };
export type Har = { log: { entries: { _id: number }[] } };
type PlayerPage = { players: Player[]; players_after: string | null };
type FaultList = { faults: FaultState[] };

const MOST = 1000;

/**
 * The wallet's control API, as far as the page uses it: control-openapi.yaml. What it refuses is thrown, with the reason
 * it gives.
 */
export function makeApi(request: typeof fetch) {
  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const init = { method, ...(body !== undefined && { body: JSON.stringify(body), headers: JSON_TYPE }) };
    const reply = await request(`/__control/${path}`, init).catch(() => {
      throw new Error('The wallet does not answer');
    });
    if (!reply.ok) throw new Error(await reasonOf(reply));
    return reply;
  }
  const json = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await send(method, path, body)).json() as Promise<T>;
  const faults = async (method: string, path: string, body?: unknown): Promise<FaultState[]> =>
    (await json<FaultList>(method, path, body)).faults;

  return {
    operator: async () => (await json<{ operator_id: string }>('GET', 'state?limit=1')).operator_id,
    calls: (before?: number) => json<CallPage>('GET', `calls?${query({ limit: MOST, before })}`),
    har: (before?: number) => json<Har>('GET', `calls.har?${query({ limit: MOST, before })}`),
    check: async (id: number) => (await json<{ check: SignatureCheck }>('GET', `calls/${id}`)).check,
    curl: async (id: number) => (await send('GET', `calls/${id}/curl`)).text(),
    forgetCalls: () => json('POST', 'reset', { keep: ['faults', 'transactions', 'players'] }),
    players: (after?: string) => json<PlayerPage>('GET', `players?${query({ limit: MOST, after })}`),
    writePlayer: (player: Omit<Player, 'operator_id'>) => json('POST', 'players', player),
    faults: () => faults('GET', 'faults'),
    addFault: (fault: Fault) => faults('POST', 'faults', fault),
    removeFault: (id: string) => faults('DELETE', `faults/${encodeURIComponent(id)}`),
    removeFaults: () => faults('DELETE', 'faults'),
    scenarios: async () => (await json<{ scenarios: Scenario[] }>('GET', 'scenarios')).scenarios,
    applyScenario: (name: string, replace: boolean) => faults('POST', 'scenario', { name, replace }),
  };
}

export type Api = ReturnType<typeof makeApi>;

const JSON_TYPE = { 'content-type': 'application/json' };

function query(values: Record<string, string | number | undefined>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]]));
  return new URLSearchParams(given).toString();
}

async function reasonOf(reply: Response): Promise<string> {
  const body: unknown = await reply.json().catch(() => undefined);
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
  return typeof message === 'string' ? message : `The wallet replied HTTP ${reply.status}`;
}
