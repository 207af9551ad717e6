import type { Game, Rules } from './runtime.ts';
import { nameIn } from './show/wins.ts';

export interface Chapter {
  heading: string;
  lines: string[];
}

/** The rules of a game in words, all of them from its maths. */
export function tellRules(game: Game, rules: Rules): Chapter[] {
  const chapters = [
    howToPlay(game, rules),
    ...features(rules),
    ...waysToSpin(game),
    longRun(game, rules),
    WHEN_SOMETHING_FAILS,
  ];
  return chapters.filter(({ lines }) => lines.length > 0);
}

function howToPlay({ lines, reels, rows }: Game, { pays_by, ways, symbols }: Rules): Chapter {
  const wild = symbols.find(({ role }) => role === 'wild');
  const pays =
    pays_by === 'ways'
      ? `There are ${ways} ways to win: a symbol pays once for each way to take one of it on each reel, from the leftmost reel on.`
      : `A win is a run of equal symbols on ${lines === 1 ? 'the line' : `one of ${lines} lines`}, from the leftmost reel on. A line pays its highest win only${lines === 1 ? '' : '; wins on several lines are added'}.`;
  return {
    heading: 'How to play',
    lines: [
      `The game has ${reels} reels of ${rows} symbols. A spin costs ${many(lines, 'coin')}.`,
      pays,
      'Every win is a number of coins, each worth the coin you play.',
      ...(wild ? [`${wild.name} is wild: it stands for every other symbol that pays on its own.`] : []),
    ],
  };
}

function features({ free_spins, bonus, collect, symbols }: Rules): Chapter[] {
  const name = nameIn({ symbols });
  return [
    ...(free_spins ? [freeSpins(free_spins, name(free_spins.symbol))] : []),
    ...(bonus ? [bonusPick(bonus, name(bonus.symbol))] : []),
    ...(collect ? [collecting(collect, name)] : []),
  ];
}

function freeSpins({ spins, again, most, multipliers }: NonNullable<Rules['free_spins']>, scatter: string): Chapter {
  const won = (counts: readonly number[], what: string) =>
    counts.flatMap((count, i) => (count > 0 ? [`${i + 1} ${scatter} ${what} ${many(count, 'free spin')}`] : []));
  const rising = multipliers.length > 1;
  return {
    heading: 'Free spins',
    lines: [
      `${listed(won(spins, 'anywhere in view win'))}.`,
      ...(again.some((count) => count > 0) ? [`During free spins, ${listed(won(again, 'in view win'))} more.`] : []),
      ...(multipliers.some((times) => times > 1)
        ? [
            `Wins of free spins are multiplied by ${multipliers.join(', ')}${rising ? ', one after another; the last goes on' : ''}.`,
          ]
        : []),
      `They are played with the coin of the spin that won them and cost nothing. A round has ${many(most, 'free spin')} at most.`,
    ],
  };
}

function bonusPick({ needs, picks, prizes }: NonNullable<Rules['bonus']>, symbol: string): Chapter {
  return {
    heading: 'Bonus',
    lines: [
      `${needs} ${symbol} in view start the bonus: ${many(prizes.length, 'prize')} are hidden, and ${picks} of them are opened and won.`,
      `The prizes in coins: ${prizes.join(', ')}.`,
      'Each is as likely as any other. The server draws them with the spin, so it makes no difference which you press.',
    ],
  };
}

function collecting(
  { money, collector, values }: NonNullable<Rules['collect']>,
  name: (symbol: string) => string,
): Chapter {
  const total = values.reduce((sum, { weight }) => sum + weight, 0);
  const odds = values.map(({ pays, weight }) => `${pays} (${((100 * weight) / total).toFixed(1)}%)`);
  return {
    heading: 'Collect',
    lines: [
      `Each ${name(money)} shows a value. Each ${name(collector)} in view pays all values in view.`,
      `The values in coins, and how often each is drawn: ${odds.join(', ')}.`,
    ],
  };
}

const waysToSpin = ({ options }: Game): Chapter[] => [
  {
    heading: 'Other ways to spin',
    lines: options.map(
      ({ title, kind, price, rtp }) =>
        `${title}: ${kind === 'buy_feature' ? 'a bought feature' : 'a special bet'} for ${price} times the stake, on reels of its own. RTP ${rtp}%.`,
    ),
  },
];

function longRun({ rtp, lines }: Game, { volatility, hit_rate, most_pays }: Rules): Chapter {
  return {
    heading: 'In the long run',
    lines: [
      `RTP ${rtp}%: what the game returns of all stakes over very many rounds. A single session can differ widely.`,
      `Of 100 rounds, ${hit_rate} win anything. The standard deviation of a round is ${volatility} stakes.`,
      `The most that one round can win is ${Math.floor(most_pays / lines).toLocaleString('en')} times the stake.`,
    ],
  };
}

const WHEN_SOMETHING_FAILS: Chapter = {
  heading: 'When something fails',
  lines: [
    'Each outcome is drawn by the server once the stake is confirmed, and never changes. A round that was interrupted is finished when the game is opened again.',
    '“Checking” means that a round is not confirmed yet. “Void, stake returned” means that it does not count and the stake is back. “Not charged” means that no stake was taken.',
  ],
};

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
