/**
 * What a change asks of those who use the contract: breaking, they must change something; an addition, they may; wording,
 * nothing. It is the part of the version that must rise: the first, the second or the third.
 */
export type Level = 'breaking' | 'addition' | 'wording';

export interface Change {
  readonly level: Level;
  /** Whom it meets: those who call the provider, or the wallets that it calls. */
  readonly party: 'client' | 'wallet';
  /** The operation and the place in it, as a person would say it. */
  readonly place: string;
  readonly what: string;
}

/** Which way a value goes: the provider reads what others write, or others read what it writes. */
export type Direction = 'read' | 'written';

/** What happened to the set of values that may stand in a place. */
export type Movement = 'narrower' | 'wider' | 'other';

/** Less is taken from others, or more is given to them than they were told of: both break what they have built. */
export function levelOf(movement: Movement, direction: Direction): Level {
  if (movement === 'other') return 'breaking';
  return (movement === 'narrower') === (direction === 'read') ? 'breaking' : 'addition';
}
