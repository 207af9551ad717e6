import { newApiKey } from '../../domain/ids.ts';
import { endSession, findSession } from '../../store/diagnosed-sessions.ts';
import { insertKey, revokeKey } from '../../store/keys.ts';
import type { Components } from '../components.ts';
import { hashOf, type OperatorDirectory } from '../operator-directory.ts';
import type { Ask, Asked } from './ask.ts';
import { described } from './ask.ts';

/** A launch that was asked for over HTTP. */
export type Launched =
  | { kind: 'launched'; symbol: string; sessionId: string; url: string; mgckey: string }
  | { kind: 'refused'; why: string };

export interface LaunchWish {
  device: 'desktop' | 'mobile';
  returnUrl?: string | undefined;
  /** Another server than this one. */
  at?: string;
}

/** The operator's server and the test player's browser in one: a key of its own, and the sessions it opens. */
export interface TestPlayer {
  /** The temporary API key, made on first use. */
  key(): Promise<string>;
  /** Launches a game as the operator's server does. A second launch takes over the session of the first. */
  launch(wish: LaunchWish): Promise<Launched>;
  /** What the game's page does with its mgckey. */
  runtime(verb: 'init' | 'close', mgckey: string): Promise<Asked>;
  /** When the session was opened; null as long as it is not. */
  openedAt(sessionId: string): Promise<Date | null>;
  /** Revokes the key and ends the session, whatever has become of the run. */
  leave(): Promise<void>;
}

interface Needs extends Pick<Components, 'db' | 'clock' | 'random'> {
  directory: OperatorDirectory;
  ask: Ask;
  ownUrl: string;
  operatorId: string;
  playerId: string;
  diagnosisId: string;
  /** Games in which the player has a session that is not ours. */
  avoid: ReadonlySet<string>;
  /** Keeps what would have to be ended if this server died. */
  note(held: { key_id?: string; session_id?: string }): Promise<void>;
}

export function makeTestPlayer(needs: Needs): TestPlayer {
  const { db, clock, random, directory, ask, ownUrl, operatorId, playerId, diagnosisId, avoid, note } = needs;
  let key: Promise<{ key: string; keyId: string }> | undefined;
  let sessionId: string | undefined;

  async function makeKey() {
    const made = newApiKey(operatorId, random);
    await note({ key_id: made.keyId });
    await insertKey(db, {
      operator_id: operatorId,
      key_id: made.keyId,
      key_hash: hashOf(made.key),
      label: `diagnosis ${diagnosisId}`,
      for_diagnosis: true,
      created_at: clock(),
      revoked_at: null,
    });
    return made;
  }

  const keyOf = async () => {
    key ??= makeKey();
    return (await key).key;
  };

  async function launch({ device, returnUrl, at = ownUrl }: LaunchWish): Promise<Launched> {
    const { items } = await directory.catalog(operatorId);
    const game = items.find(({ symbol }) => !avoid.has(symbol));
    if (!game)
      return { kind: 'refused', why: items.length === 0 ? 'the catalog is empty' : 'the player plays every game' };
    const asked = await ask(`${at}/api/provider/v1/launch-url`, {
      method: 'POST',
      headers: { 'x-provider-api-key': await keyOf() },
      body: { symbol: game.symbol, external_player_id: playerId, device, ...(returnUrl && { return_url: returnUrl }) },
    });
    const url = asked.kind === 'reply' && asked.status === 200 ? asked.body.launch_url : undefined;
    if (asked.kind !== 'reply' || typeof url !== 'string') return { kind: 'refused', why: described(asked) };
    const session = String(asked.body.session_id);
    if (session !== sessionId) await note({ session_id: session });
    sessionId = session;
    const mgckey = URL.parse(url)?.searchParams.get('mgckey') ?? '';
    return { kind: 'launched', symbol: game.symbol, sessionId: session, url, mgckey };
  }

  return {
    key: keyOf,
    launch,
    runtime: (verb, mgckey) => ask(`${ownUrl}/api/runtime/${verb}`, { method: 'POST', body: { mgckey } }),
    openedAt: async (session) => (await findSession(db, operatorId, session))?.opened_at ?? null,
    async leave() {
      if (sessionId) await endSession(db, operatorId, sessionId, clock());
      if (!key) return;
      await revokeKey(db, operatorId, (await key).keyId, clock());
      directory.forget();
    },
  };
}
