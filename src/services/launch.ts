import { createHash } from 'node:crypto';
import { newMgcSecret, newSessionId, writeMgckey } from '../domain/ids.ts';
import { scaleOf } from '../domain/money.ts';
import { forbidden, invalid, misconfigured, notFound } from '../domain/refusal.ts';
import { LINK_MS, rfc3339 } from '../domain/session.ts';
import { findGame, type GameRow } from '../store/games.ts';
import type { OperatorRow } from '../store/operators.ts';
import { saveOrRefresh } from '../store/sessions.ts';
import type { Components } from './components.ts';
import { requireCoin, requireCoins, requireMaths } from './game-coins.ts';
import type { OperatorDirectory } from './operator-directory.ts';

export interface LaunchWish {
  symbol?: string;
  slug?: string;
  external_player_id: string;
  coin?: string;
  currency?: string;
  return_url?: string;
  device?: 'desktop' | 'mobile' | 'tablet';
}

type Needs = Pick<Components, 'db' | 'clock' | 'random' | 'gameBaseUrl' | 'appEnv'> & { directory: OperatorDirectory };

/** Creates or refreshes a player's session and returns its link. Contract: createLaunchUrl. */
export function makeLaunch({ db, clock, random, gameBaseUrl, appEnv, directory }: Needs) {
  return async function launch(operator: OperatorRow, wish: LaunchWish) {
    if (!gameBaseUrl) throw misconfigured(`GAME_BASE_URL must be a valid https URL in ${appEnv}`);
    const playerId = requirePlayerId(wish.external_player_id);
    const game = await allowedGame(operator.operator_id, wish);
    const currency = wish.currency ?? operator.currency;
    scaleOf(currency);
    const maths = requireMaths(game);
    const limits = await directory.limits(operator.operator_id, currency);
    requireCoins(maths, currency, limits);
    const now = clock();
    const secret = newMgcSecret(random);
    const session = await saveOrRefresh(db, {
      operator_id: operator.operator_id,
      session_id: newSessionId(random),
      player_id: playerId,
      symbol: game.symbol,
      currency,
      coin: wish.coin === undefined ? null : requireCoin(maths, wish.coin, currency, limits),
      return_url: wish.return_url === undefined ? null : requireReturnUrl(wish.return_url, operator, appEnv),
      device: wish.device === 'tablet' ? 'mobile' : (wish.device ?? null),
      mgckey_hash: hashOfMgcSecret(secret),
      created_at: now,
      expires_at: new Date(now.getTime() + LINK_MS),
    });
    const mgckey = writeMgckey({ operatorId: operator.operator_id, sessionId: session.session_id, secret });
    return {
      symbol: game.symbol,
      slug: game.slug,
      operator_id: operator.operator_id,
      currency,
      session_id: session.session_id,
      launch_url: `${gameBaseUrl}/gs2c/html5Game.do?${new URLSearchParams({ symbol: game.symbol, mgckey })}`,
      expires_at: rfc3339(session.expires_at),
    };
  };

  async function allowedGame(operatorId: string, { symbol, slug }: LaunchWish): Promise<GameRow> {
    const name = symbol ?? slug;
    if (name === undefined) throw invalid('symbol or slug is required');
    const { byName } = await directory.catalog(operatorId);
    const game = byName.get(name)?.game ?? (await findGame(db, name));
    if (!game) throw notFound('Game not found');
    if (slug !== undefined && slug !== game.slug && slug !== game.symbol) {
      throw invalid(`symbol ${symbol} and slug ${slug} name different games; send one of them`);
    }
    if (!byName.has(game.symbol)) throw forbidden('Game is not enabled for this operator');
    return game;
  }
}

/** The hash under which an mgckey's secret is stored. */
export const hashOfMgcSecret = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();

const CONTROL = /\p{Cc}/u;

function requirePlayerId(playerId: string): string {
  if (!CONTROL.test(playerId) && playerId.isWellFormed()) return playerId;
  throw invalid('external_player_id must be text without control characters');
}

/** A return_url that may be used: https (http on localhost in development) and on an allowed origin, where any is set. */
export function requireReturnUrl(text: string, operator: OperatorRow, appEnv: Components['appEnv']): string {
  const url = URL.parse(text);
  if (!url) throw invalid('return_url is not a valid URL');
  const local = appEnv === 'development' && url.protocol === 'http:' && LOCAL_HOSTS.has(url.hostname);
  if (url.protocol !== 'https:' && !local) throw invalid('return_url must be an https URL');
  if (url.username || url.password) throw invalid('return_url must not carry a user name or password');
  const allowed = operator.allowed_return_origins;
  if (allowed.length > 0 && !allowed.includes(url.origin)) {
    throw invalid(`return_url is on ${url.origin}, which is not among the operator's allowed return origins`);
  }
  return text;
}

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);
