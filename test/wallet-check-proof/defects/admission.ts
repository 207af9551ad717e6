import type { Call } from '../doorkeeper.ts';
import type { Arrived } from '../face.ts';
import { HonestWallet } from '../honest-wallet.ts';
import type { Defect } from './defect.ts';

/** Bugs in whom and what the wallet lets in. */
export const admissionDefects: Defect[] = [
  {
    name: 'unknown player gets an account',
    says: 'An account is made for whoever is named.',
    caughtBy: ['balance-unknown-player', 'credit-unknown-player'],
    wallet: class extends HonestWallet {
      override accountOf(call: Call) {
        const { player_id, currency } = call;
        if (!this.accounts.has(player_id)) this.accounts.set(player_id, { currency, balance: 0n });
        return super.accountOf(call);
      }
    },
  },
  {
    name: 'unknown player has nothing',
    says: 'The balance of a player who does not exist is told as zero, with success.',
    caughtBy: ['balance-unknown-player'],
    wallet: class extends HonestWallet {
      override accountOf(call: Call) {
        if (call.transaction_type !== 'balance' || this.accounts.has(call.player_id)) return super.accountOf(call);
        return Promise.resolve({ currency: call.currency, balance: 0n });
      }
    },
  },
  {
    name: 'any operator accepted',
    says: 'operator_id is not compared with anything.',
    caughtBy: ['debit-other-operator', 'balance-other-operator'],
    wallet: class extends HonestWallet {
      override checkOperator() {}
    },
  },
  {
    name: 'path and type may disagree',
    says: 'The body alone says what to do, so a credit can be sent to /debit.',
    caughtBy: ['debit-on-credit-path', 'credit-on-debit-path'],
    wallet: class extends HonestWallet {
      override checkPath() {}
    },
  },
  {
    name: 'the path decides',
    says: 'The path alone says what to do, whatever transaction_type says.',
    caughtBy: ['credit-on-debit-path'],
    wallet: class extends HonestWallet {
      override admit(call: Call, arrived: Arrived) {
        call.transaction_type = arrived.verb;
        super.admit(call, arrived);
      }
    },
  },
  {
    name: 'request ids may disagree',
    says: 'x-pp-request-id is not compared with the request_id of the body.',
    caughtBy: ['request-ids-differ'],
    wallet: class extends HonestWallet {
      override checkRequestId() {}
    },
  },
];
