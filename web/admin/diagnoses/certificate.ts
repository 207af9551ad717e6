import { VERDICTS } from './verdicts.ts';

/** What a certificate says, as far as a reader wants to know; its text is JSON that this server signed. */
export interface Said {
  issued_at: string;
  app_env: string;
  version: string;
  wallet_base_url: string | null;
  game_base_url: string | null;
  /** How many points came to which verdict, in words. */
  points: string;
}

/** @returns undefined for a text of another kind, which can still be copied. */
export function saidBy(text: string): Said | undefined {
  try {
    const { points, ...said } = JSON.parse(text);
    return { ...said, points: pointsOf(points) };
  } catch {
    return undefined;
  }
}

function pointsOf(points: { verdict: keyof typeof VERDICTS }[]): string {
  const verdicts = [...new Set(points.map(({ verdict }) => verdict))];
  const counts = verdicts.map((verdict) => points.filter((point) => point.verdict === verdict).length);
  return verdicts.map((verdict, place) => `${counts[place]} ${VERDICTS[verdict].words}`).join(', ');
}
