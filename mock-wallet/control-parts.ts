import type { KeptBooks } from './books.ts';
import type { ControlContract } from './control-contract.ts';
import type { Delivery } from './delivery.ts';
import type { Faults } from './faults.ts';
import type { Feed } from './feed.ts';
import type { Journal } from './journal.ts';
import { type RejectCode, reject, rejectReply } from './replies.ts';
import type { Secrets } from './sign.ts';

/** What the control API looks at and changes. */
export type ControlParts = Secrets & {
  operatorId: string;
  books: KeptBooks;
  journal: Journal;
  faults: Faults;
  feed: Feed;
  contract: ControlContract;
  clock: () => Date;
  /** Where the wallet listens. */
  url: () => string;
};

export const ok = (body: unknown): Delivery => ({ status: 200, body: JSON.stringify(body) });

export const refused = (error: RejectCode, message: string): Delivery => rejectReply(reject(error, message));
