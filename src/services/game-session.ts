import { timingSafeEqual } from 'node:crypto';
import { readMgckey } from '../domain/ids.ts';
import { gone, notFound, sessionEnded, unauthenticated } from '../domain/refusal.ts';
import { isOpen } from '../domain/round.ts';
import { isAlive, isWorthWriting, rfc3339, used } from '../domain/session.ts';
import { findRoundByAction, lastRounds, type RoundRow } from '../store/rounds.ts';
import {
  findSessionWithLastRound,
  type SessionRow,
  type SessionWithLastRound,
  touchSession,
} from '../store/sessions.ts';
import type { Components } from './components.ts';
import { requireMaths } from './game-coins.ts';
import { gameView, rulesView } from './game-view.ts';
import { hashOfMgcSecret } from './launch.ts';
import type { OperatorDirectory } from './operator-directory.ts';
import type { OperatorWallet } from './operator-wallet.ts';
import { pastRoundView, roundView } from './round-view.ts';

export type GameSession = ReturnType<typeof makeGameSession>;

type Needs = Pick<Components, 'db' | 'clock'> & {
  directory: Pick<OperatorDirectory, 'game' | 'limits'>;
  wallet: OperatorWallet;
};

const MOST_REMEMBERED = 20;

/** What a launched game's page does besides spinning: open its session, ask for a round, close. */
export function makeGameSession({ db, clock, directory, wallet }: Needs) {
  /**
   * The live session of an mgckey, its use noted, and its newest round.
   * @throws Refusal `unauthenticated` when it is unknown or has ended, `gone` when a newer link took the session over.
   */
  async function resume(mgckey: string): Promise<SessionWithLastRound> {
    const named = readMgckey(mgckey);
    const found = named && (await findSessionWithLastRound(db, named.operatorId, named.sessionId));
    if (!named || !found) throw unauthenticated('This launch link is not valid; return to the lobby for a new one');
    const { session, last } = found;
    if (!timingSafeEqual(hashOfMgcSecret(named.secret), session.mgckey_hash)) {
      throw gone('This game was opened elsewhere; go on there, or return to the lobby');
    }
    const now = clock();
    if (!isAlive(session, now))
      throw sessionEnded('This launch link has expired; return to the lobby for a new one', session.return_url);
    const life = used(session, now);
    if (isWorthWriting(session, life)) await touchSession(db, session, life);
    return { session: { ...session, ...life }, last };
  }

  /** What the page shows of a session and one of its rounds, with the balance the wallet named for that round. */
  const describe = async (session: SessionRow, round: RoundRow, requestId?: string) => {
    const known = isOpen(round.state) ? null : round.balance;
    return view(session, round, known ?? (await wallet.balance(session, requestId)));
  };

  /** Contract: RuntimeState; the rules, which never change, are sent when the game is opened. */
  async function view(
    session: SessionRow,
    round: RoundRow | undefined,
    balance: string | null,
    { withRules = false } = {},
  ) {
    const game = await directory.game(session.symbol);
    if (!game) throw notFound('Game not found');
    const maths = requireMaths(game);
    const limits = await directory.limits(session.operator_id, session.currency);
    const shown = gameView(game, maths, session.currency, limits);
    const { coins } = shown;
    const usual = [session.coin, round?.coin].find((coin) => coin && coins.includes(coin));
    return {
      session_id: session.session_id,
      symbol: session.symbol,
      currency: session.currency,
      balance,
      round: round ? roundView(round, maths) : null,
      game: { ...shown, rules: withRules ? rulesView(maths) : null },
      coin: usual ?? coins[0] ?? '0',
      return_url: session.return_url,
      expires_at: rfc3339(session.expires_at),
    };
  }

  return {
    resume,
    describe,
    /** Contract: initGame. */
    async init(mgckey: string, requestId?: string) {
      const { session, last } = await resume(mgckey);
      return view(session, last, await wallet.balance(session, requestId), { withRules: true });
    },
    /** Contract: getRound. @throws Refusal `not-found`. */
    async round(mgckey: string, actionId: string, requestId?: string) {
      const { session, last } = await resume(mgckey);
      const isLast = last?.client_action_id === actionId;
      const round = isLast ? last : await findRoundByAction(db, session.operator_id, session.session_id, actionId);
      if (!round) throw notFound(`There is no round ${actionId} in this session`);
      return describe(session, round, requestId);
    },
    /** Contract: getHistory. */
    async history(mgckey: string) {
      const { session } = await resume(mgckey);
      const rounds = await lastRounds(db, session.operator_id, session.session_id, MOST_REMEMBERED);
      return rounds.map(pastRoundView);
    },
    /** Ends the session; a round on its way still settles. Contract: closeGame. */
    async close(mgckey: string) {
      const { session } = await resume(mgckey);
      await touchSession(db, session, { expires_at: clock() });
      return { session_id: session.session_id, return_url: session.return_url };
    },
  };
}
