import type { Call } from '../calls.ts';
import { required, type Written } from '../case.ts';
import { type Check, Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';

type Make = (check: Check) => Promise<Call>;

/** The name of a verb's cases about whose call it is, and the call, which would be accepted as it is. */
interface Subject {
  verb: string;
  make: Make;
  /** Whether making the call moves nothing. */
  harmless?: true;
}

/** That a call of this verb is refused when it is about nobody the wallet knows. */
export const accountCases = (subject: Subject) => [
  unknownPlayer(subject),
  otherOperator(subject),
  otherCurrency(subject),
];

const unknownPlayer = ({ verb, make, harmless }: Subject) =>
  required({
    ...refusal(make, ({ calls }) => ({ player_id: calls.newWord() })),
    ...(harmless && { harmless }),
    id: `${verb}-unknown-player`,
    title: `A ${verb} for a player whom nobody knows is refused`,
    ...CONTRACT.failClosed,
    because: 'Players are made as they are first seen, or the player is not looked up before the answer is made.',
  });

const otherOperator = ({ verb, make, harmless }: Subject) =>
  required({
    ...refusal(make, ({ calls }) => ({ operator_id: calls.newWord() })),
    ...(harmless && { harmless }),
    id: `${verb}-other-operator`,
    title: `A ${verb} for another operator is refused`,
    ...CONTRACT.whoseCall,
    because: 'The operator_id is not looked at, because until now there was only one.',
  });

const refusal = (make: Make, other: (check: Check) => Partial<Call>): Pick<Written, 'run'> => ({
  async run(check) {
    await check.refuses({ ...(await make(check)), ...other(check) });
  },
});

/** A wallet may keep several currencies for one player: then the money of this one stays where it is. */
const otherCurrency = ({ verb, make, harmless }: Subject) =>
  required({
    ...(harmless && { harmless }),
    id: `${verb}-other-currency`,
    title: `A ${verb} in another currency is refused, or is about that currency's money alone`,
    ...CONTRACT.whoseCall,
    because: "The currency is not looked at, and the number is booked in the player's own.",
    async run(check) {
      const { amounts, balance, balanceIs, send } = check;
      const call = await make(check);
      const before = await balance();
      const currency = amounts.currency === 'EUR' ? 'USD' : 'EUR';
      const answer = await send({ ...call, currency, amount: verb === 'balance' ? '0.00' : '2.00' });
      const elsewhere = answer.accepted && answer.fields?.currency === currency;
      if (!answer.refused && !elsewhere)
        throw new Unmet(
          `a refusal, or an answer in ${currency}`,
          `success ${JSON.stringify(answer.fields?.success)} in ${JSON.stringify(answer.fields?.currency)} under HTTP ${answer.status}`,
          answer,
        );
      await balanceIs(before, `a call in ${currency} moves no ${amounts.currency}`);
    },
  });
