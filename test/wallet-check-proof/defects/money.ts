import { type Call, Refused } from '../doorkeeper.ts';
import { type Account, HonestWallet, type Movement } from '../honest-wallet.ts';
import { decimalsOf, fromMinor } from '../minor-units.ts';
import type { Defect } from './defect.ts';

const factor = (currency: string): number => 10 ** decimalsOf(currency);

/** Whole minor units nearest to a number; zero for what is none. */
const toUnits = (value: number, currency: string): bigint => {
  const units = Math.round(value * factor(currency));
  return Number.isFinite(units) ? BigInt(units) : 0n;
};

/** Bugs in reading, keeping and writing money. */
export const moneyDefects: Defect[] = [
  {
    name: 'cents cut off by a float',
    says: 'Math.floor(parseFloat(amount) * 100) makes 28 cents of 0.29.',
    caughtBy: ['cents-twenty-nine'],
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        super.amountOf(call);
        return BigInt(Math.floor(parseFloat(call.amount) * factor(call.currency)));
      }
    },
  },
  {
    name: 'balance kept as a float',
    says: 'Balances are added up as floats and cut to cents for the reply, where 0.1 + 0.7 is 0.79.',
    caughtBy: ['cents-one-and-seven-tenths', 'cents-many', 'last-cents', 'very-large-exact'],
    wallet: class extends HonestWallet {
      #balance: number | undefined;
      override debit(call: Call, amount: bigint, account: Account) {
        const balance = this.#balance ?? Number(fromMinor(account.balance, call.currency));
        if (Number(call.amount) > balance) throw new Refused('insufficient_funds', 'Insufficient funds');
        return super.debit(call, amount, account);
      }
      override enter(call: Call, amount: bigint, account: Account, movement: Movement) {
        this.#balance ??= Number(fromMinor(account.balance, call.currency));
        this.#balance += Number(fromMinor(movement.gains, call.currency));
        return super.enter(call, amount, account, movement);
      }
      override written(minor: bigint, currency: string) {
        const balance = this.#balance ?? Number(fromMinor(minor, currency));
        return (Math.floor(balance * factor(currency)) / factor(currency)).toFixed(decimalsOf(currency));
      }
    },
  },
  {
    name: 'more decimals rounded',
    says: 'A third decimal is rounded to the cent in place of being refused.',
    caughtBy: ['amount-too-precise'],
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        if (!/^[0-9]{1,15}\.[0-9]{3,4}$/.test(call.amount)) return super.amountOf(call);
        return toUnits(Number(call.amount), call.currency);
      }
    },
  },
  {
    name: 'more decimals cut off',
    says: 'Decimals beyond those of the currency are dropped without a word.',
    caughtBy: ['amount-too-precise'],
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        const [whole, fraction = ''] = call.amount.split('.');
        const short = fraction.slice(0, decimalsOf(call.currency));
        return super.amountOf({ ...call, amount: short === '' ? `${whole}` : `${whole}.${short}` });
      }
    },
  },
  {
    name: 'exponents accepted',
    says: 'Number(amount) reads 1e1 as ten.',
    caughtBy: ['amount-exponent'],
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        return /^[0-9.]+e[+-]?[0-9]+$/i.test(call.amount)
          ? toUnits(Number(call.amount), call.currency)
          : super.amountOf(call);
      }
    },
  },
  {
    name: 'negative amounts accepted',
    says: 'The sign is read too, so a debit of -5.00 pays the player five dollars.',
    caughtBy: ['amount-negative'],
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        return call.amount.startsWith('-')
          ? -super.amountOf({ ...call, amount: call.amount.slice(1) })
          : super.amountOf(call);
      }
    },
  },
  {
    name: 'plus sign accepted',
    says: 'Number(amount) reads +2 as two.',
    caughtBy: ['amount-plus'],
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        return super.amountOf({ ...call, amount: call.amount.replace(/^\+/, '') });
      }
    },
  },
  {
    name: 'what is no number is zero',
    says: 'parseFloat(amount) || 0 turns words and NaN into a bet of nothing.',
    caughtBy: ['amount-nan'],
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        return Number.isNaN(parseFloat(call.amount)) ? 0n : super.amountOf(call);
      }
    },
  },
  {
    name: 'what follows a number is ignored',
    says: 'parseFloat reads 5,00 and 5.00 USD as five.',
    caughtBy: ['amount-comma'],
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        const [, number, rest] = /^([0-9.]+)(.*)$/.exec(call.amount) ?? [];
        return number !== undefined && rest !== '' && !/^e/i.test(rest ?? '')
          ? toUnits(parseFloat(number), call.currency)
          : super.amountOf(call);
      }
    },
  },
  {
    name: 'decimals read as a whole',
    says: 'The digits after the point are taken for cents, so 2.5 is two dollars and five cents.',
    caughtBy: ['amount-one-decimal'],
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        const [whole = '0', fraction = '0'] = call.amount.split('.');
        super.amountOf(call);
        return BigInt(whole) * BigInt(factor(call.currency)) + BigInt(fraction);
      }
    },
  },
  {
    name: 'fewer decimals refused',
    says: 'The pattern asks for two decimals, so 2.5 and 2 are refused.',
    caughtBy: ['amount-one-decimal', 'amount-whole'],
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        const [, fraction = ''] = call.amount.split('.');
        if (fraction.length !== decimalsOf(call.currency)) throw new Refused('bad_request', 'Bad amount');
        return super.amountOf(call);
      }
    },
  },
  {
    name: 'precision lost in large amounts',
    says: 'Minor units are kept as a Number, which has 53 bits.',
    caughtBy: ['very-large-exact'],
    wallet: class extends HonestWallet {
      override async enter(call: Call, amount: bigint, account: Account, movement: Movement) {
        const balance = BigInt(Number(account.balance) + Number(movement.gains));
        return super.enter(call, amount, account, { ...movement, gains: balance - account.balance });
      }
    },
  },
  {
    name: 'balance in 32 bits',
    says: 'The column is an INTEGER of minor units, and what is above 21,474,836.47 wraps round.',
    caughtBy: ['very-large-exact'],
    wallet: class extends HonestWallet {
      override async enter(call: Call, amount: bigint, account: Account, movement: Movement) {
        const balance = BigInt.asIntN(32, account.balance + movement.gains);
        return super.enter(call, amount, account, { ...movement, gains: balance - account.balance });
      }
    },
  },
  {
    name: 'balance as a number',
    says: 'The balance goes out as a JSON number.',
    caughtBy: ['reply-balance-string'],
    wallet: class extends HonestWallet {
      override written(minor: bigint, currency: string) {
        return Number(fromMinor(minor, currency));
      }
    },
  },
  {
    name: "balance in another currency's scale",
    says: 'Every balance is printed with three decimals, as that of the first market was.',
    caughtBy: ['reply-balance-string'],
    wallet: class extends HonestWallet {
      override written(minor: bigint, currency: string) {
        return `${fromMinor(minor, currency)}${decimalsOf(currency) === 0 ? '.000' : '0'}`;
      }
    },
  },
  {
    name: 'yen with decimals',
    says: 'Every balance is printed with two decimals, also in a currency that has none.',
    caughtBy: ['reply-balance-string'],
    currency: 'JPY',
    wallet: class extends HonestWallet {
      override written(minor: bigint) {
        return `${minor}.00`;
      }
    },
  },
  {
    name: 'yen in hundredths',
    says: 'Every amount is multiplied by 100, also in a currency without decimals.',
    caughtBy: ['debit-takes-amount'],
    currency: 'JPY',
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        return super.amountOf(call) * 100n;
      }
    },
  },
  {
    name: 'thousandths of a dinar refused',
    says: 'Amounts are held to two decimals, also in a currency that has three.',
    caughtBy: ['debit-smallest'],
    currency: 'BHD',
    wallet: class extends HonestWallet {
      override amountOf(call: Call) {
        if (/[1-9]$/.test(call.amount.split('.')[1]?.slice(2) ?? '')) throw new Refused('bad_request', 'Bad amount');
        return super.amountOf(call);
      }
    },
  },
  {
    name: 'thousandths of a dinar cut off',
    says: 'Balances are kept in hundredths, also in a currency that has thousandths.',
    caughtBy: ['debit-smallest'],
    currency: 'BHD',
    wallet: class extends HonestWallet {
      override move(call: Call, account: Account, gains: bigint) {
        return super.move(call, account, (gains / 10n) * 10n);
      }
    },
  },
  {
    name: 'balance in cents',
    says: 'The balance goes out in minor units, without a point.',
    caughtBy: ['debit-takes-amount'],
    wallet: class extends HonestWallet {
      override written(minor: bigint) {
        return `${minor}`;
      }
    },
  },
  {
    name: 'balance with commas',
    says: 'The balance is formatted for people: 1,000.00.',
    caughtBy: ['reply-balance-string'],
    wallet: class extends HonestWallet {
      override written(minor: bigint, currency: string) {
        return fromMinor(minor, currency).replace(/\B(?=(?:[0-9]{3})+(?:\.|$))/g, ',');
      }
    },
  },
  {
    name: 'debit beyond the balance allowed',
    says: 'Nobody looks whether the player has the money, and the balance goes below zero.',
    caughtBy: ['debit-insufficient'],
    wallet: class extends HonestWallet {
      override debit(_call: Call, amount: bigint) {
        return { gains: -amount };
      }
    },
  },
  {
    name: 'debit beyond the balance takes what is there',
    says: 'A stake larger than the balance empties the account and succeeds.',
    caughtBy: ['debit-insufficient'],
    wallet: class extends HonestWallet {
      override debit(_call: Call, amount: bigint, account: Account) {
        return { gains: amount > account.balance ? -account.balance : -amount };
      }
    },
  },
  {
    name: 'last cent cannot be bet',
    says: 'The balance must be larger than the stake, where it may be equal.',
    caughtBy: ['whole-balance'],
    wallet: class extends HonestWallet {
      override debit(call: Call, amount: bigint, account: Account) {
        if (amount > 0n && amount === account.balance) throw new Refused('insufficient_funds', 'Insufficient funds');
        return super.debit(call, amount, account);
      }
    },
  },
  {
    name: 'debit of zero refused',
    says: 'Amounts are validated as positive, so a free spin fails.',
    caughtBy: ['debit-zero'],
    wallet: class extends HonestWallet {
      override debit(call: Call, amount: bigint, account: Account) {
        if (amount === 0n) throw new Refused('bad_request', 'amount must be positive');
        return super.debit(call, amount, account);
      }
    },
  },
  {
    name: 'other currency at par',
    says: 'The currency of the call is not compared with the player, and every amount counts one to one.',
    caughtBy: ['debit-other-currency', 'credit-other-currency'],
    wallet: class extends HonestWallet {
      override accountOf(call: Call) {
        return super.accountOf({ ...call, currency: this.settings.currency });
      }
    },
  },
  {
    name: 'currency not looked at',
    says: "Nobody looks at the currency of a call, and the reply names the player's own.",
    caughtBy: ['balance-other-currency', 'debit-other-currency'],
    wallet: class extends HonestWallet {
      override read(raw: Buffer) {
        return { ...super.read(raw), currency: this.settings.currency };
      }
    },
  },
  {
    name: 'fee on each stake',
    says: 'A fee of a cent is taken beside each stake, and its rollback gives back the stake alone.',
    caughtBy: ['debit-takes-amount'],
    wallet: class extends HonestWallet {
      override debit(call: Call, amount: bigint, account: Account) {
        return super.debit(call, amount + 1n, account);
      }
    },
  },
  {
    name: 'large wins refused',
    says: 'Credits above the limit of deposits are refused, though the round is won.',
    caughtBy: ['credit-many-times-the-stake'],
    wallet: class extends HonestWallet {
      override credit(call: Call, amount: bigint, account: Account) {
        if (amount > 150_00n) throw new Refused('bad_request', 'Above the limit');
        return super.credit(call, amount, account);
      }
    },
  },
];
