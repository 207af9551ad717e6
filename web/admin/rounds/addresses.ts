/** The pages of this folder; each has its route in shell/routes.tsx. */
export const roundsPath = (operatorId: string): string => `/rounds/${encodeURIComponent(operatorId)}`;

export const roundPath = (operatorId: string, roundId: string): string =>
  `${roundsPath(operatorId)}/round/${encodeURIComponent(roundId)}`;
