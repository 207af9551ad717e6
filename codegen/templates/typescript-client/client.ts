import type { Artwork } from './call.js';
import * as calls from './calls.js';
import type { CatalogReply, GameReply, HealthReply, LaunchReply, LaunchRequest } from './models/index.js';
import { type Credential, send, type Transport } from './transport.js';
import { PRODUCTION } from './version.js';

export type { Credential } from './transport.js';

export interface ClientOptions {
  /** It names the operator. Keep it on your server: it must not reach a browser. */
  apiKey: string;
  /** The provider's server; production unless told. */
  baseUrl?: string | undefined;
  /** x-provider-api-key unless told. */
  credential?: Credential | undefined;
  /** For a whole call, from the connection to the end of the reply, repeats included; 10 000 unless told. */
  timeoutMs?: number | undefined;
  /** How often a call that changes nothing is repeated when it finds no connection, or 429, 502, 503 or 504; 2 unless told. */
  retries?: number | undefined;
  /** How calls are sent, how pauses between repeats are waited for, and where their random part comes from. */
  fetch?: typeof fetch | undefined;
  wait?: ((ms: number) => Promise<void>) | undefined;
  random?: (() => number) | undefined;
}

/** The provider's five operations. Every method throws a ProviderError when its call fails. */
export class ProviderClient {
  readonly #transport: Transport;

  /** Throws a TypeError when an option cannot be used. */
  constructor(options: ClientOptions) {
    this.#transport = transportOf(options);
  }

  /** Whether the service can answer. */
  getHealth(): Promise<HealthReply> {
    return send(this.#transport, calls.getHealth());
  }

  /** The operator's live catalog. */
  listGames(wish: calls.ListGamesRequest = {}): Promise<CatalogReply> {
    return send(this.#transport, calls.listGames(wish));
  }

  /** One game of the catalog, by symbol or slug. */
  getGame(wish: calls.GetGameRequest): Promise<GameReply> {
    return send(this.#transport, calls.getGame(wish));
  }

  /**
   * A link that opens a game for a player, short-lived. It is never repeated by itself: you know whether the player still
   * waits, and a launch that is repeated refreshes the session.
   */
  createLaunchUrl(wish: LaunchRequest): Promise<LaunchReply> {
    return send(this.#transport, calls.createLaunchUrl(wish));
  }

  /** The picture of a game. */
  getGameArt(wish: calls.GetGameArtRequest): Promise<Artwork> {
    return send(this.#transport, calls.getGameArt(wish));
  }
}

/** More than setTimeout can count is as good as for ever. */
const LONGEST_MS = 2 ** 31 - 1;

function transportOf(options: ClientOptions): Transport {
  const { apiKey, baseUrl = PRODUCTION, timeoutMs = 10_000, retries = 2 } = options;
  if (!/^[\x21-\x7e]+$/.test(apiKey)) throw new TypeError('apiKey is to be the key as it was given, without spaces');
  if (!isAddress(baseUrl))
    throw new TypeError('baseUrl is to be an http or https URL without user, query and fragment');
  if (!Number.isInteger(timeoutMs) || timeoutMs < 1) throw new TypeError('timeoutMs is to be a whole number above 0');
  if (!Number.isInteger(retries) || retries < 0) throw new TypeError('retries is to be a whole number, 0 for none');
  return {
    apiKey,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    credential: options.credential ?? 'x-provider-api-key',
    timeoutMs: Math.min(timeoutMs, LONGEST_MS),
    retries,
    fetch: options.fetch ?? fetch,
    wait: options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
    random: options.random ?? Math.random,
  };
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text) || /[?#]/.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
