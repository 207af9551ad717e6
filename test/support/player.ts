import { randomUUID } from 'node:crypto';
import type { components } from '../../generated/server/types.ts';
import type { TestOperator, World } from './world.ts';

export type RuntimeState = components['schemas']['RuntimeState'];

/** A reply as a caller sees it. */
export interface Got<B = Record<string, unknown>> {
  status: number;
  body: B;
  headers: Headers;
}

/** Sends JSON (a string is sent as it is) and reads the JSON that comes back. */
export async function send<B = Record<string, unknown>>(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Got<B>> {
  const reply = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: (text ? JSON.parse(text) : undefined) as B, headers: reply.headers };
}

export interface Launched {
  session_id: string;
  launch_url: string;
  expires_at: string;
  mgckey: string;
}

type LaunchReply = Record<string, unknown> & { data: Record<string, unknown> };

/** Asks for a launch URL as the operator's server does, whatever comes of it. */
export const askToLaunch = (
  world: Pick<World, 'url'>,
  { key }: Pick<TestOperator, 'key'>,
  wish: Record<string, unknown> = {},
): Promise<Got<LaunchReply>> =>
  send(
    `${world.url}/api/provider/v1/launch-url`,
    'POST',
    { symbol: 'vs20doghouse', external_player_id: 'player-129001', ...wish },
    { 'x-provider-api-key': key },
  );

/** Launches a game. @throws Error when it is refused. */
export async function launch(
  world: Pick<World, 'url'>,
  operator: Pick<TestOperator, 'key'>,
  wish: Record<string, unknown> = {},
): Promise<Launched> {
  const { status, body } = await askToLaunch(world, operator, wish);
  if (status !== 200) throw new Error(`launch replied ${status}: ${JSON.stringify(body)}`);
  const launched = body as unknown as Omit<Launched, 'mgckey'>;
  return { ...launched, mgckey: new URL(launched.launch_url).searchParams.get('mgckey') ?? '' };
}

type HistoryReply = components['schemas']['HistoryReply'];
type RuntimeReply = { success: boolean; data: RuntimeState; detail: string };

/** What the launched game's page does. */
export const gameOf = (world: Pick<World, 'url'>, mgckey: string) => {
  const call = (verb: string, body: object) =>
    send<RuntimeReply>(`${world.url}/api/runtime/${verb}`, 'POST', { mgckey, ...body });
  return {
    init: () => call('init', {}),
    spin: (wish: { action_id?: string; coin?: string; option?: string } = {}) =>
      call('spin', { action_id: randomUUID(), coin: '0.10', ...wish }),
    round: (action_id: string) => call('round', { action_id }),
    history: () => send<HistoryReply>(`${world.url}/api/runtime/history`, 'POST', { mgckey }),
    close: () => call('close', {}),
  };
};

/** Launches a game and opens its page. */
export async function play(
  world: Pick<World, 'url'>,
  operator: Pick<TestOperator, 'key'>,
  wish: Record<string, unknown> = {},
) {
  const launched = await launch(world, operator, wish);
  return { ...launched, ...gameOf(world, launched.mgckey) };
}
