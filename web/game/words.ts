import { isSome, times, written } from './money.ts';
import type { Outcome, Round, RuntimeState } from './runtime.ts';

export interface Told {
  /** How the message is coloured. */
  tone: 'quiet' | 'win' | 'waiting' | 'void';
  headline: string;
  detail: string;
}

/** A round in words: for one that has settled its win, for any other the message the server gives it. */
export function tellRound(round: Round | null, currency: string): Told {
  if (round === null) return { tone: 'quiet', headline: 'Good luck', detail: 'Choose a coin and spin.' };
  if (round.state === 'settled') return tellResult(round, currency);
  return { ...STANDING[round.state], headline: capital(round.message) };
}

const STANDING: Record<Exclude<Round['state'], 'settled'>, Omit<Told, 'headline'>> = {
  pending: { tone: 'waiting', detail: 'It is safe to leave and come back.' },
  rejected: { tone: 'void', detail: 'The round was not played and no stake was taken.' },
  rolled_back: { tone: 'void', detail: 'The round does not count.' },
  manual: { tone: 'waiting', detail: 'A person looks into this round. You can go on playing.' },
};

function tellResult({ win, stake }: Round, currency: string): Told {
  if (!isSome(win)) return { tone: 'quiet', headline: 'No win', detail: `Stake ${written(stake, currency)}.` };
  return { tone: 'win', headline: `Win ${written(win, currency)}`, detail: `Stake ${written(stake, currency)}.` };
}

/** Every paid line: `Line 3: 4 × K, 1.50 USD`. */
export const tellLines = (round: Round, currency: string): string[] =>
  (round.outcome?.spins[0]?.line_wins ?? []).map(
    ({ line, symbol, count, pays }) =>
      `Line ${line}: ${count} × ${symbol}, ${written(times(round.coin, pays), currency)}`,
  );

/** The reels for those who cannot see them. */
export const tellGrid = (outcome: Outcome | null): string =>
  outcome
    ? (outcome.spins[0]?.grid ?? []).map((reel, i) => `Reel ${i + 1}: ${reel.join(' ')}`).join('. ')
    : 'The reels, face down';

/** The facts under the title. */
export const tellGame = ({ lines, rtp }: RuntimeState['game']): string =>
  `${lines} ${lines === 1 ? 'line' : 'lines'} · RTP ${rtp}%`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
