import { isMore, isSome, times, written } from './money.ts';
import type { Game, Outcome, Round, Rules } from './runtime.ts';
import { nameIn, winsOf } from './show/wins.ts';

export interface Told {
  /** How the message is coloured. */
  tone: 'quiet' | 'win' | 'waiting' | 'void';
  headline: string;
  detail: string;
}

/** A round in words: for one that has settled its win, for any other the message the server gives it. */
export function tellRound(round: Round | null, currency: string, balance: string | null): Told {
  if (round === null) return { tone: 'quiet', headline: 'Good luck', detail: 'Choose a coin and spin.' };
  if (round.state === 'settled') return tellResult(round, currency);
  const told = { ...STANDING[round.state], headline: capital(round.message) };
  const isShort = round.state === 'rejected' && balance !== null && isMore(round.stake, balance);
  return isShort ? { ...told, detail: `The balance is less than the stake. ${told.detail}` } : told;
}

const STANDING: Record<Exclude<Round['state'], 'settled'>, Omit<Told, 'headline'>> = {
  pending: { tone: 'waiting', detail: 'It is safe to leave and come back.' },
  rejected: { tone: 'void', detail: 'The round was not played and no stake was taken.' },
  rolled_back: { tone: 'void', detail: 'The round does not count.' },
  manual: { tone: 'waiting', detail: 'A person looks into this round. You can go on playing.' },
};

function tellResult({ win, stake, outcome }: Round, currency: string): Told {
  const free = (outcome?.spins.length ?? 1) - 1;
  const played = free > 0 ? `, with ${free} free ${free === 1 ? 'spin' : 'spins'}` : '';
  const detail = `Stake ${written(stake, currency)}${played}.`;
  if (!isSome(win)) return { tone: 'quiet', headline: 'No win', detail };
  return { tone: 'win', headline: `Win ${written(win, currency)}`, detail };
}

/** All that a round was paid for: `Line 3: 4 × King, 1.50 USD`. */
export function tellWins({ outcome, coin }: Round, rules: Rules, currency: string): string[] {
  const spins = outcome?.spins ?? [];
  return spins.flatMap((spin, i) => {
    const of = i === 0 ? '' : `Free spin ${i}: `;
    const wins = winsOf(spin, rules).map(({ words, pays }) => `${of}${words}, ${written(times(coin, pays), currency)}`);
    if (!spin.pick) return wins;
    return [...wins, `${of}Bonus, ${written(times(coin, spin.pick.pays * spin.multiplier), currency)}`];
  });
}

/** The reels for those who cannot see them: as they stand at the end. */
export function tellGrid(outcome: Outcome | null, rules: Rules): string {
  const grid = outcome?.spins.at(-1)?.grid;
  if (!grid) return 'The reels';
  const name = nameIn(rules);
  return grid.map((reel, i) => `Reel ${i + 1}: ${reel.map(name).join(', ')}`).join('. ');
}

/** The facts under the title. */
export function tellGame({ lines, rtp, rules }: Game): string {
  const ways = rules?.ways;
  const pays = ways ? `${ways} ways` : `${lines} ${lines === 1 ? 'line' : 'lines'}`;
  return `${pays} · RTP ${rtp}%`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
