import type { HonestWallet } from '../honest-wallet.ts';

/** A bug as a real operator would make it. */
export interface Defect {
  name: string;
  /** The bug in one sentence. */
  says: string;
  /** The tester's cases that stand for the broken rule; one of them at least must fail. */
  caughtBy: string[];
  /** The honest wallet with that one bug. */
  wallet: typeof HonestWallet;
  /** The currency of the player, where the bug does not show in dollars. */
  currency?: string;
  /** It does not answer some calls at all. */
  hangs?: true;
}
