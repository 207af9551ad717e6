/** Figures of a game's maths, as they are written on the page. */
export const inPercent = (value: number | null): string => (value === null ? 'unknown here' : `${value.toFixed(2)} %`);

export const inStakes = (value: number | null): string =>
  value === null ? 'unknown here' : `${value.toLocaleString('en', { maximumFractionDigits: 2 })} × stake`;
