import { busy } from '../domain/refusal.ts';
import { type Leave, makeBulkhead } from './bulkhead.ts';

/** How much of this process one operator may have at a time. Their sum is the size of its pool in wallet/transport.ts. */
export interface LaneSizes {
  /** Rounds that players have just begun, each from before it is written until it ends or has to wait. */
  spins: number;
  /** Spins that may wait for one of those. */
  waiting: number;
  /** Calls that the settlement worker has taken up. */
  retries: number;
  balances: number;
}

const SIZES: LaneSizes = { spins: 64, waiting: 16, retries: 16, balances: 16 };

export type WalletLanes = ReturnType<typeof makeWalletLanes>;

interface Needs {
  sizes?: LaneSizes;
  /** The operators whose wallets are left alone right now, so that nothing of theirs is taken up. */
  shut?: () => string[];
}

/** Too many wait for the operator's wallet, or the player has waited too long for it. */
export const walletBusy = () => busy("The operator's wallet is busy; nothing was charged, try again in a moment");

/** Keeps what an operator's wallet holds up apart: by operator, and its new spins, retries and balances of each other. */
export function makeWalletLanes({ sizes = SIZES, shut = () => [] }: Needs = {}) {
  const spins = makeBulkhead({ slots: sizes.spins, places: sizes.waiting });
  const retries = makeBulkhead({ slots: sizes.retries });
  const balances = makeBulkhead({ slots: sizes.balances });
  return {
    /** Lets a new spin in, before anything of it is written. @throws Refusal `busy` when the queue is full too. */
    async spin(operatorId: string): Promise<Leave> {
      const leave = await spins.enter(operatorId);
      if (!leave) throw walletBusy();
      return leave;
    },
    /** Undefined when too many are asked for already. */
    balance: (operatorId: string) => balances.enter(operatorId),
    retries: {
      enter: (operatorId: string) => retries.enter(operatorId),
      most: sizes.retries,
      /** By operator, how much of `most` is not to be had now. */
      taken: (): Record<string, number> => ({
        ...retries.taken(),
        ...Object.fromEntries(shut().map((operatorId) => [operatorId, sizes.retries])),
      }),
    },
  };
}
