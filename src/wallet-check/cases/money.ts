import type { Amounts } from '../amounts.ts';
import { inGroup, required } from '../case.ts';
import { Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';
import { writtenAmounts } from './money-written.ts';

const FLOATS =
  'Amounts are kept as floating-point numbers, in which most cents do not exist: keep minor units as integers, or decimals.';
const TRUNCATED = `${FLOATS} Here the product with 100 falls just below the whole number, and is cut off.`;

/** Pays amounts to a balance that begins at zero, one by one, and looks after each what there is. */
const summed = (id: string, title: string, because: string, hundredths: readonly bigint[]) =>
  required({
    id,
    title,
    ...CONTRACT.scale,
    because,
    async run({ calls, amounts, accepts, balance, balanceIs, canGiveBack }) {
      const parts = hundredths.map((part) => inScale(part, amounts));
      await canGiveBack();
      await accepts(calls.debit(await balance()));
      let sum = 0n;
      for (const part of parts) {
        const answer = await accepts(calls.credit(part));
        sum += part;
        if (answer.balance !== sum)
          throw new Unmet(`balance ${amounts.show(sum)}`, `balance ${JSON.stringify(answer.fields?.balance)}`, answer);
      }
      await balanceIs(sum, `${parts.map(amounts.write).join(' + ')} is exactly that`);
    },
  });

/** Hundredths of a unit in minor units; a currency without decimals counts them whole. */
const inScale = (hundredths: bigint, { scale }: Amounts): bigint =>
  scale > 2 ? hundredths * 10n ** BigInt(scale - 2) : hundredths;

/** 2 to the power of 53, and one: the first whole number that floating point cannot hold; fewer digits without decimals. */
const beyondFloats = ({ scale }: Amounts): bigint => (scale === 0 ? 900_719_925_474_099n : 9_007_199_254_740_993n);

export const moneyCases = inGroup('money', [
  summed('cents-one-and-two-tenths', '0.10 and 0.20 make 0.30', FLOATS, [10n, 20n]),
  summed('cents-one-and-seven-tenths', '0.10 and 0.70 make 0.80', FLOATS, [10n, 70n]),
  summed('cents-three-times-eleven-tenths', 'Three times 1.10 makes 3.30', FLOATS, [110n, 110n, 110n]),
  summed('cents-twenty-nine', '0.29 is credited whole', TRUNCATED, [29n]),
  summed('cents-four-thirty-five', '4.35 is credited whole', TRUNCATED, [435n]),
  summed('cents-many', 'Amounts that floating point cannot hold add up', TRUNCATED, [57n, 58n, 113n, 114n, 115n, 803n]),
  required({
    id: 'cents-debited',
    title: 'Debits of 0.29, 0.57 and 4.35 take just that',
    ...CONTRACT.scale,
    because: TRUNCATED,
    async run({ calls, amounts, accepts, balance, balanceIs }) {
      let left = await balance();
      for (const stake of [29n, 57n, 435n].map((part) => inScale(part, amounts))) {
        await accepts(calls.debit(stake));
        left -= stake;
      }
      await balanceIs(left, 'the stakes were taken to the last minor unit');
    },
  }),
  required({
    id: 'last-cents',
    title: 'Three debits of 0.10 take 0.30 down to zero',
    ...CONTRACT.scale,
    because: `${FLOATS} What is left after two of them is a little less than the third.`,
    async run({ calls, amounts, accepts, balance, balanceIs, canGiveBack }) {
      const tenth = inScale(10n, amounts);
      await canGiveBack();
      await accepts(calls.debit(await balance()));
      await accepts(calls.credit(3n * tenth));
      for (let taken = 0; taken < 3; taken += 1) await accepts(calls.debit(tenth));
      await balanceIs(0n, 'the last cent can be staked');
    },
  }),
  required({
    id: 'whole-balance',
    title: 'All the player has can be staked, and not one unit more',
    ...CONTRACT.failClosed,
    because: 'The comparison is with less than instead of at most, or the balance may go below zero.',
    async run({ calls, accepts, refuses, balance, balanceIs, canGiveBack }) {
      await canGiveBack();
      await accepts(calls.debit(await balance()), {}, 'a debit of the whole balance is accepted');
      await balanceIs(0n, 'all was taken');
      await refuses(calls.debit(1n), {}, 'a debit beyond the balance is refused');
    },
  }),
  required({
    id: 'credit-to-empty',
    title: 'A win is paid to a player who has nothing left',
    ...CONTRACT.paysWin,
    because: 'A balance of zero counts as no account, or as false.',
    async run({ calls, accepts, balance, balanceIs, canGiveBack }) {
      await canGiveBack();
      await accepts(calls.debit(await balance()));
      await accepts(calls.debit(0n), {}, 'a debit of zero is accepted with nothing left');
      await accepts(calls.credit(500n));
      await balanceIs(500n, 'the win was paid');
    },
  }),
  required({
    id: 'very-large-exact',
    title: 'A very large credit is refused, or paid and taken back to the last minor unit',
    ...CONTRACT.digits,
    because: 'Amounts become floating-point numbers somewhere, which hold no more than 15 to 16 digits.',
    async run({ calls, amounts, send, accepts, balance, balanceIs, canTakeBack }) {
      await canTakeBack();
      const before = await balance();
      const large = beyondFloats(amounts);
      const answer = await send(calls.credit(large));
      await balanceIs(answer.accepted ? before + large : before, 'nothing is ever rounded');
      if (!answer.accepted) return;
      await accepts(calls.debit(large));
      await balanceIs(before, 'nothing is ever rounded');
    },
  }),
  ...writtenAmounts,
  required({
    id: 'balance-in-scale-after-cents',
    title: 'A balance has no more digits than the currency, after cents were added and taken',
    ...CONTRACT.scale,
    because: 'The balance is printed as the floating-point number it is, with all its digits.',
    async run({ calls, amounts, accepts }) {
      for (const part of [10n, 20n, 70n, 1n]) await accepts(calls.credit(part));
      for (const part of [30n, 3n]) await accepts(calls.debit(part));
      const answer = await accepts(calls.balance());
      const [, fraction = ''] = String(answer.fields?.balance).split('.');
      if (fraction.length > amounts.scale)
        throw new Unmet(
          `at most ${amounts.scale} decimals, as ${amounts.currency} has`,
          `balance ${JSON.stringify(answer.fields?.balance)}`,
          answer,
        );
    },
  }),
]);
