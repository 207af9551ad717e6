import { by, type Fraction, fraction, plus, toNumber, ZERO } from './fraction.ts';

/**
 * What is to be known of a chance amount of coins: its mean, exactly; the mean of its square and the probability that it
 * is nothing, as numbers; and the most that it can be.
 */
export interface Law {
  readonly mean: Fraction;
  readonly square: number;
  readonly none: number;
  readonly most: number;
}

export const always = (pays: number): Law => ({
  mean: fraction(pays),
  square: pays ** 2,
  none: pays === 0 ? 1 : 0,
  most: pays,
});
export const NOTHING: Law = always(0);

/** Two amounts that know nothing of each other, together. */
export const sum = (a: Law, b: Law): Law => ({
  mean: plus(a.mean, b.mean),
  square: a.square + b.square + 2 * toNumber(a.mean) * toNumber(b.mean),
  none: a.none * b.none,
  most: a.most + b.most,
});

/** An amount multiplied. */
export const times = (law: Law, factor: number): Law => ({
  mean: by(law.mean, fraction(factor)),
  square: law.square * factor ** 2,
  none: factor === 0 ? 1 : law.none,
  most: law.most * factor,
});

/** One of several amounts, each with its probability. */
export function mixture(parts: readonly { probability: Fraction; law: Law }[]): Law {
  let whole: Law = { mean: ZERO, square: 0, none: 0, most: 0 };
  for (const { probability, law } of parts) {
    const p = toNumber(probability);
    whole = {
      mean: plus(whole.mean, by(probability, law.mean)),
      square: whole.square + p * law.square,
      none: whole.none + p * law.none,
      most: Math.max(whole.most, law.most),
    };
  }
  return whole;
}

/** So many independent draws from weighted values, added up. */
export function sumOfDraws(values: readonly { pays: number; weight: number }[], count: number): Law {
  const weight = values.reduce((total, value) => total + value.weight, 0);
  const one = mixture(
    values.map((value) => ({ probability: fraction(value.weight, weight), law: always(value.pays) })),
  );
  let law = NOTHING;
  for (let i = 0; i < count; i += 1) law = sum(law, one);
  return law;
}

/** The sum of so many prizes, drawn evenly and without returning them. */
export function sumOfPicks(prizes: readonly number[], picks: number): Law {
  const count = prizes.length;
  const total = prizes.reduce((sum, prize) => sum + prize, 0);
  const squares = prizes.reduce((sum, prize) => sum + prize ** 2, 0);
  const pairs = count > 1 ? (picks * (picks - 1) * (total ** 2 - squares)) / (count * (count - 1)) : 0;
  const dearest = [...prizes].sort((a, b) => b - a).slice(0, picks);
  return {
    mean: fraction(picks * total, count),
    square: (picks * squares) / count + pairs,
    none: 0,
    most: dearest.reduce((sum, prize) => sum + prize, 0),
  };
}
