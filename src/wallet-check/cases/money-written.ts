import type { Amounts } from '../amounts.ts';
import { advisory, required, type Written } from '../case.ts';
import { CONTRACT } from '../sentences.ts';

interface Misspelt extends Pick<Written, 'id' | 'title' | 'because'> {
  amount(amounts: Amounts): string;
  verb?: 'debit' | 'credit';
}

/** An amount that is not written as one is refused, and moves nothing. */
const misspelt = ({ id, title, because, amount, verb = 'debit' }: Misspelt): Written => ({
  id,
  title,
  because,
  harmless: true,
  ...CONTRACT.digits,
  async run({ calls, amounts, refuses }) {
    await refuses({ ...calls[verb](200n), amount: amount(amounts) }, {}, 'an amount that is not one is refused');
  },
});

/** A whole amount written with fewer digits than the currency has is what it says. */
const short = (id: string, title: string, amount: string, tenths: bigint, verb: 'debit' | 'credit'): Written => ({
  id,
  title,
  ...CONTRACT.digits,
  because: 'The number of decimals is required to be exact, or the decimals are filled up on the wrong side.',
  unless: ({ scale, currency }) => (scale === 0 && amount.includes('.') ? `${currency} has no decimals` : undefined),
  async run({ calls, amounts, accepts, balance, balanceIs }) {
    const before = await balance();
    const minor = (tenths * 10n ** BigInt(amounts.scale)) / 10n;
    await accepts({ ...calls[verb](0n), amount }, {}, 'an amount with fewer digits is accepted');
    await balanceIs(verb === 'debit' ? before - minor : before + minor, `${amount} is ${amounts.show(minor)}`);
  },
});

/** Two units and one digit more than the currency has, which is not zero. */
const tooPrecise = ({ scale }: Amounts): string => `2.${'0'.repeat(scale)}1`;

const ROUNDED = 'The amount is rounded or cut off to what the currency has, and the difference is lost each time.';
const PARSED = 'The text is given to a function that reads numbers of any kind.';
const SIGNED = 'The sign is read, so that a debit pays and a credit takes, or the other way round.';

export const writtenAmounts = [
  required(short('amount-whole', 'A debit of "2" takes two units', '2', 20n, 'debit')),
  required(short('amount-whole-credit', 'A credit of "2" pays two units', '2', 20n, 'credit')),
  required(short('amount-one-decimal', 'A debit of "2.5" takes two and a half units', '2.5', 25n, 'debit')),
  required(short('amount-one-decimal-credit', 'A credit of "2.5" pays two and a half units', '2.5', 25n, 'credit')),
  required(
    misspelt({
      id: 'amount-too-precise',
      title: 'A debit with one digit more than the currency has is refused',
      because: ROUNDED,
      amount: tooPrecise,
    }),
  ),
  required(
    misspelt({
      id: 'amount-too-precise-credit',
      title: 'A credit with one digit more than the currency has is refused',
      because: ROUNDED,
      amount: tooPrecise,
      verb: 'credit',
    }),
  ),
  required(
    misspelt({
      id: 'amount-twenty-decimals',
      title: 'A debit with twenty decimals is refused',
      because: ROUNDED,
      amount: () => `1.${'9'.repeat(20)}`,
    }),
  ),
  required(
    misspelt({ id: 'amount-exponent', title: 'A debit of "2e0" is refused', because: PARSED, amount: () => '2e0' }),
  ),
  required(
    misspelt({
      id: 'amount-exponent-credit',
      title: 'A credit of "1E2" is refused',
      because: PARSED,
      amount: () => '1E2',
      verb: 'credit',
    }),
  ),
  required(
    misspelt({ id: 'amount-negative', title: 'A debit of "-2" is refused', because: SIGNED, amount: () => '-2' }),
  ),
  required(
    misspelt({
      id: 'amount-negative-credit',
      title: 'A credit of "-2" is refused',
      because: SIGNED,
      amount: () => '-2',
      verb: 'credit',
    }),
  ),
  required(misspelt({ id: 'amount-plus', title: 'A debit of "+2" is refused', because: PARSED, amount: () => '+2' })),
  required(
    misspelt({
      id: 'amount-nan',
      title: 'A debit of "NaN" is refused',
      because: `${PARSED} No comparison with NaN finds that it is too much.`,
      amount: () => 'NaN',
    }),
  ),
  required(
    misspelt({
      id: 'amount-nan-credit',
      title: 'A credit of "NaN" is refused',
      because: `${PARSED} A balance that NaN was added to is NaN for ever.`,
      amount: () => 'NaN',
      verb: 'credit',
    }),
  ),
  required(
    misspelt({
      id: 'amount-infinity',
      title: 'A credit of "Infinity" is refused',
      because: PARSED,
      amount: () => 'Infinity',
      verb: 'credit',
    }),
  ),
  required(
    misspelt({
      id: 'amount-comma',
      title: 'A debit of "2,00" is refused',
      because: 'What follows the comma is cut off, or the comma separates thousands.',
      amount: ({ scale }) => `2,${'0'.repeat(scale)}`,
    }),
  ),
  advisory(misspelt({ id: 'amount-empty', title: 'A debit of "" is refused', because: PARSED, amount: () => '' })),
  advisory(
    misspelt({ id: 'amount-hexadecimal', title: 'A debit of "0x2" is refused', because: PARSED, amount: () => '0x2' }),
  ),
  advisory(
    misspelt({ id: 'amount-spaces', title: 'A debit of " 2 " is refused', because: PARSED, amount: () => ' 2 ' }),
  ),
  advisory(
    misspelt({
      id: 'amount-more-zeros',
      title: 'A debit with a zero more than the currency has digits is refused',
      because: 'Zeros at the end are dropped before the digits are counted.',
      amount: ({ scale }) => `2.${'0'.repeat(scale + 1)}`,
    }),
  ),
  advisory({
    id: 'very-large-accepted',
    title: 'A very large credit is paid',
    ...CONTRACT.scale,
    because: 'The column of the database is too narrow for fifteen digits before the point.',
    async run({ calls, amounts, accepts, canTakeBack }) {
      await canTakeBack();
      await accepts(calls.credit(10n ** BigInt(13 + amounts.scale)));
    },
  }),
];
