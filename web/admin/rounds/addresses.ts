import type { StateWord } from './round-api.ts';

/** The pages of this folder; each has its route in shell/routes.tsx. */
export const roundsPath = (operatorId: string): string => `/rounds/${encodeURIComponent(operatorId)}`;

export const roundPath = (operatorId: string, roundId: string): string =>
  `${roundsPath(operatorId)}/round/${encodeURIComponent(roundId)}`;

/** An operator's rounds that are in a state. */
export const roundsInPath = (operatorId: string, state: StateWord): string =>
  `${roundsPath(operatorId)}?state=${state}`;
