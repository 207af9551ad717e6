import type { Tempo } from '../looks/look.ts';
import { minus, onTheWay, plus, times, written } from '../money.ts';
import type { Outcome, Round, Rules, Spin } from '../runtime.ts';
import type { SoundName } from '../sound/score.ts';
import { landingOf } from '../stage/landings.ts';
import type { Stage } from '../stage/stage.ts';
import type { Pace } from './pace.ts';
import { PRAISE, type Size, sizeOf, together, winsOf } from './wins.ts';

/** What the page says while a round is shown. */
export interface Signs {
  balance(amount: string | null): void;
  win(amount: string): void;
  /** Large over the reels; nothing takes it away. */
  banner(text?: string, detail?: string): void;
  /** Above the reels, while free spins are played. */
  counter(text?: string): void;
  /** Hides the prizes; each call of what it returns opens one when the player, or time, asks for it. */
  prizes(wish: { opened: string[]; left: string[] }): Promise<void>;
}

interface Needs {
  stage: Stage;
  signs: Signs;
  pace: Pace;
  sound: (name: SoundName, size?: number) => void;
  tempo: Pick<Tempo, 'win'>;
}

export interface Settled {
  round: Round & { outcome: Outcome };
  rules: Rules;
  currency: string;
  /** After the round; null while the wallet does not say. */
  balance: string | null;
}

const INTRO_MS = 1800;
const BREATH_MS = 350;
const COUNT_MS: Record<Size, number> = { 0: 250, 1: 700, 2: 2200, 3: 3500, 4: 5000 };

/** Shows a settled round step by step on reels that turn already: each spin, what it wins, and what all of it comes to. */
export function makeRoundShow({ stage, signs, pace, sound, tempo }: Needs) {
  return async function show({ round, rules, currency, balance }: Settled): Promise<void> {
    const { coin, stake, win, outcome } = round;
    const before = balance === null ? null : minus(balance, win);
    signs.balance(before);
    const [base, ...free] = outcome.spins;
    if (!base) return;
    let won = times(coin, 0);
    won = await showSpin(base, won, false);
    if (free.length > 0) won = await showFree(base, free, won);
    await praise(won, stake);
    signs.win(win);
    signs.balance(balance);

    /** @returns what has been won up to now. */
    async function showSpin(spin: Spin, sofar: string, isFree: boolean): Promise<string> {
      pace.begin();
      await stage.land(landingOf(spin, rules, coin, isFree));
      const wins = winsOf(spin, rules);
      const prizes = times(coin, (spin.pick?.pays ?? 0) * spin.multiplier);
      const total = plus(sofar, times(coin, spin.pays));
      if (wins.length > 0) await showWins(spin, sofar, minus(total, prizes), isFree);
      if (spin.pick) await showPrizes(spin.pick, minus(total, prizes), total);
      if (spin.scatter && spin.scatter.free_spins > 0) await announce(spin.scatter);
      return total;
    }

    async function showWins(spin: Spin, from: string, to: string, isFree: boolean): Promise<void> {
      const wins = winsOf(spin, rules);
      const size = sizeOf(minus(to, from), stake);
      stage.light(together(wins));
      sound('win', size);
      if (size > 0) stage.celebrate(together(wins).cells, size);
      await count(from, to, isFree ? (Math.min(size, 1) as Size) : size);
      await pace.pause(isFree ? tempo.win / 2 : BREATH_MS);
    }

    async function showPrizes(pick: NonNullable<Spin['pick']>, from: string, to: string): Promise<void> {
      stage.light({ cells: pick.cells, lines: [] });
      sound('feature');
      signs.banner('Bonus', `${pick.opened.length} prizes are opened`);
      await pace.pause(INTRO_MS);
      signs.banner();
      const amounts = (prizes: readonly number[]) => prizes.map((pays) => written(times(coin, pays), currency));
      await signs.prizes({ opened: amounts(pick.opened), left: amounts(pick.left) });
      await count(from, to, 1);
    }

    async function announce({ cells, free_spins }: NonNullable<Spin['scatter']>): Promise<void> {
      pace.begin();
      stage.light({ cells, lines: [] });
      stage.celebrate(cells, 2);
      sound('feature');
      signs.banner(`${free_spins} free ${free_spins === 1 ? 'spin' : 'spins'}`);
      await pace.pause(INTRO_MS);
      signs.banner();
    }

    async function showFree(base: Spin, spins: readonly Spin[], sofar: string): Promise<string> {
      let given = base.scatter?.free_spins ?? 0;
      let total = sofar;
      for (const [i, spin] of spins.entries()) {
        const times_ = spin.multiplier > 1 ? ` · wins × ${spin.multiplier}` : '';
        signs.counter(`Free spin ${i + 1} of ${Math.max(i + 1, Math.min(given, spins.length))}${times_}`);
        pace.begin();
        stage.spin();
        total = await showSpin(spin, total, true);
        given += spin.scatter?.free_spins ?? 0;
        await pace.pause(BREATH_MS);
      }
      stage.light();
      signs.counter();
      signs.banner('Free spins won', written(total, currency));
      sound('win', 2);
      pace.begin();
      await pace.pause(INTRO_MS);
      signs.banner();
      return total;
    }

    async function praise(total: string, staked: string): Promise<void> {
      const text = PRAISE[sizeOf(total, staked)];
      if (!text) return;
      signs.banner(text, written(total, currency));
      sound('praise', sizeOf(total, staked));
      await pace.pause(INTRO_MS);
      signs.banner();
    }

    function count(from: string, to: string, size: Size): Promise<void> {
      return pace.glide(COUNT_MS[size], (share) => signs.win(onTheWay(from, to, share)));
    }
  };
}
