import { type ApiCall, addressOf, type Received } from './call.js';
import { ProviderError, refused } from './errors.js';
import { ShapeError } from './reading.js';
import { VERSION } from './version.js';

/** Which of the contract's headers carries the key; each call has exactly one. */
export type Credential = 'x-provider-api-key' | 'bearer' | 'x-api-key';

export interface Transport {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly credential: Credential;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
}

/** Only calls that change nothing are repeated, and only after a failure that passes by itself. */
const PASSING = [429, 502, 503, 504];
const FIRST_PAUSE_MS = 250;

/** Sends a call until it is answered or there is no use or time left. Throws a ProviderError for everything but a success. */
export async function send<Reply>(transport: Transport, call: ApiCall<Reply>): Promise<Reply> {
  const address = addressOf(transport.baseUrl, call);
  const signal = AbortSignal.timeout(transport.timeoutMs);
  const until = performance.now() + transport.timeoutMs;
  const repeats = call.method === 'GET' ? transport.retries : 0;
  for (let sent = 0; ; sent += 1) {
    const answer = await attempt(transport, call, address, signal);
    const pause = pauseAfter(answer, sent, transport.random);
    if (sent === repeats || !isPassing(answer) || performance.now() + pause >= until) return conclude(call, answer);
    await transport.wait(pause);
  }
}

type Answer = Received | ProviderError;

async function attempt(
  transport: Transport,
  call: ApiCall<unknown>,
  address: string,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await transport.fetch(address, requestOf(transport, call, signal));
    return await received(call, response, signal);
  } catch (error) {
    if (error instanceof ProviderError) return error;
    if (signal.aborted)
      return new ProviderError(
        'timeout',
        `The provider did not answer ${call.operation} within ${transport.timeoutMs} ms`,
      );
    const { origin } = new URL(transport.baseUrl);
    return new ProviderError(
      'network',
      `The provider could not be reached at ${origin}: ${reasonOf(error)}`,
      {},
      { cause: error },
    );
  }
}

function requestOf({ apiKey, credential }: Transport, call: ApiCall<unknown>, signal: AbortSignal): RequestInit {
  const headers = new Headers({ accept: call.accept, 'user-agent': `casino-provider-client-typescript/${VERSION}` });
  if (call.hasCredential && credential === 'bearer') headers.set('authorization', `Bearer ${apiKey}`);
  else if (call.hasCredential) headers.set(credential, apiKey);
  // A redirect would take the key along to another server.
  const request: RequestInit = { method: call.method, headers, redirect: 'manual', signal };
  if (call.body === undefined) return request;
  headers.set('content-type', 'application/json');
  return { ...request, body: JSON.stringify(call.body) };
}

/** The reply, read to its end. One that breaks off is unreadable; of a refusal the status tells enough. */
async function received({ operation }: ApiCall<unknown>, response: Response, signal: AbortSignal): Promise<Received> {
  const { status, headers, ok } = response;
  try {
    return { status, headers, body: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    if (signal.aborted) throw error;
    if (!ok) return { status, headers, body: new Uint8Array() };
    throw unreadable(operation, 'it broke off', error);
  }
}

function conclude<Reply>(call: ApiCall<Reply>, answer: Answer): Reply {
  if (answer instanceof ProviderError) throw answer;
  if (answer.status < 200 || answer.status > 299) throw refused(call.operation, answer);
  try {
    return call.read(answer);
  } catch (error) {
    throw error instanceof ShapeError ? unreadable(call.operation, error.message, error) : error;
  }
}

const unreadable = (operation: string, why: string, cause: unknown): ProviderError =>
  new ProviderError('unreadable', `The provider's reply to ${operation} cannot be read: ${why}`, {}, { cause });

const isPassing = (answer: Answer): boolean =>
  answer instanceof ProviderError ? answer.kind === 'network' : PASSING.includes(answer.status);

/** Twice as long each time, of which a random half, so that many clients do not come back at once; or as the provider says. */
function pauseAfter(answer: Answer, sent: number, random: () => number): number {
  const backoff = FIRST_PAUSE_MS * 2 ** sent * (0.5 + random() / 2);
  return answer instanceof ProviderError ? backoff : Math.max(backoff, retryAfterMs(answer.headers));
}

function retryAfterMs(headers: Headers): number {
  const value = headers.get('retry-after') ?? '';
  if (/^[0-9]+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : date - Date.now();
}

/** What fetch found: the error of the socket stands in its cause. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown; message?: unknown } };
  return String(cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : error));
}
