import type { Game, GameUpdate } from './game-api.ts';

/** What a form holds of a game; what is left empty is the server's to choose, or stays as it was. */
export type Draft = Required<GameUpdate>;

export const EMPTY: Draft = {
  slug: '',
  title: '',
  family: '',
  asset_version: '',
  asset_symbol: '',
  game_service_version: '',
  loader_mode: '',
  launch_status: '',
  live_catalog_enabled: true,
  certified_browsers: [],
};

/** The part of a game's record that can be edited. */
export function draftOf(game: Game): Draft {
  const fields = Object.keys(EMPTY) as (keyof Draft)[];
  return Object.fromEntries(fields.map((field) => [field, game[field]])) as Draft;
}

/** The fields that are another in the draft, and filled in; those around them are left alone. */
export function changedIn(draft: Draft, before: Draft): GameUpdate {
  const changed = Object.entries(draft).filter(([field, value]) => !isSame(value, before[field as keyof Draft]));
  return Object.fromEntries(changed.filter(([, value]) => value !== ''));
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A slug as one would choose it for a title: `The Dog House` is `the-dog-house`. */
export const slugFor = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-+$/, '');
