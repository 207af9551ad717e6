import type { Answer } from '../caller.ts';
import { advisory, type Case, inGroup, type Level, required, type Sentence, type Written } from '../case.ts';
import { type Check, Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';
import { rejectCases } from './replies-rejects.ts';

const STAKE = 200n;

/** A successful answer for each verb. */
const successes = {
  balance: async ({ calls, accepts }: Check) => accepts(calls.balance()),
  debit: async ({ calls, accepts }: Check) => accepts(calls.debit(STAKE)),
  credit: async ({ calls, accepts }: Check) => accepts(calls.credit(STAKE)),
  async rollback({ calls, accepts }: Check) {
    const debit = calls.debit(STAKE);
    await accepts(debit);
    return accepts(calls.rollback(debit));
  },
};

type Verb = keyof typeof successes;

const VERBS = Object.keys(successes) as Verb[];

/** The reply to a success of this verb has the contract's shape. */
const shape = (verb: Verb) =>
  required({
    id: `reply-shape-${verb}`,
    title: `The reply to a ${verb} has the fields of the contract, each of its type`,
    says: `Operator-hosted callback endpoint signed with HMAC-SHA256.`,
    at: `/webhooks/${verb}/post/description`,
    because: 'A field is missing or named otherwise, or the balance is a number instead of a string.',
    async run(check) {
      const answer = await successes[verb](check);
      const fault = check.contract.faultOfReply(answer.fields);
      if (fault) throw new Unmet('a body as the contract has it', fault, answer);
    },
  });

interface Property extends Pick<Written, 'id' | 'title' | 'because'> {
  level: Level;
  says: Sentence;
  /** What is wrong with an answer, in words: what was expected, and what was found. */
  fault(answer: Answer, check: Check): [expected: string, found: string] | undefined;
}

/** Something that the replies of all four verbs have. */
function inEveryReply({ id, title, because, level, says, fault }: Property): Omit<Case, 'group'> {
  const written: Written = {
    id,
    title,
    because,
    ...says,
    async run(check) {
      const answers = await check.allOf(VERBS.map((verb) => successes[verb](check)));
      for (const answer of answers) {
        const found = fault(answer, check);
        if (found) throw new Unmet(`in the reply to a ${answer.sent.transaction_type}, ${found[0]}`, found[1], answer);
      }
    },
  };
  return level === 'required' ? required(written) : advisory(written);
}

const written = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

export const repliesCases = inGroup('replies', [
  ...VERBS.map(shape),
  inEveryReply({
    id: 'reply-currency',
    title: "Every reply names the call's currency",
    level: 'required',
    says: CONTRACT.unclear,
    because: 'The currency is a constant, or that of the operator.',
    fault: ({ fields }, { amounts: { currency } }) =>
      fields?.currency === currency ? undefined : [`currency ${currency}`, `currency ${written(fields?.currency)}`],
  }),
  inEveryReply({
    id: 'reply-transaction-id',
    title: "Every reply names the call's transaction_id",
    level: 'required',
    says: CONTRACT.replyId,
    because: "The wallet's own id is returned, or a rollback's reply names the debit.",
    fault: ({ fields, sent }) =>
      fields?.transaction_id === sent.transaction_id
        ? undefined
        : [`transaction_id ${written(sent.transaction_id)}`, `transaction_id ${written(fields?.transaction_id)}`],
  }),
  inEveryReply({
    id: 'reply-balance-string',
    title: 'Every balance is a decimal string with no more digits than the currency has',
    level: 'required',
    says: CONTRACT.scale,
    because:
      'The balance is a JSON number, is printed with two decimals in every currency, or has an exponent or a sign.',
    fault: ({ fields }, { amounts: { scale, currency } }) =>
      isDecimal(fields?.balance, scale)
        ? undefined
        : [
            `a decimal string with at most ${scale} decimals, as ${currency} has`,
            `balance ${written(fields?.balance)}`,
          ],
  }),
  inEveryReply({
    id: 'reply-size',
    title: 'Every reply is smaller than 64 KiB',
    level: 'required',
    says: CONTRACT.size,
    because: 'Replies carry the history or the profile of the player.',
    fault: ({ text }) => (text.length < 64 * 1024 ? undefined : ['less than 64 KiB', `${text.length} characters`]),
  }),
  inEveryReply({
    id: 'reply-full-scale',
    title: 'Every balance has all the digits of its currency',
    level: 'advisory',
    says: CONTRACT.scale,
    because: 'Zeros at the end are dropped when the number is printed. It is understood nevertheless.',
    fault: ({ fields }, { amounts: { scale, currency } }) =>
      (String(fields?.balance).split('.')[1] ?? '').length === scale
        ? undefined
        : [`${scale} decimals, as ${currency} has`, `balance ${written(fields?.balance)}`],
  }),
  inEveryReply({
    id: 'reply-content-type',
    title: 'Every reply is application/json',
    level: 'advisory',
    says: CONTRACT.unclear,
    because: 'The framework sends text unless it is told otherwise. A success that is not JSON is not believed.',
    fault: ({ contentType }) =>
      /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType)
        ? undefined
        : ['content-type application/json', contentType === '' ? 'no content-type' : contentType],
  }),
  ...rejectCases,
]);

const isDecimal = (value: unknown, scale: number): boolean => {
  const [, fraction = ''] = (typeof value === 'string' && /^\d{1,15}(?:\.(\d{1,4}))?$/.exec(value)) || [];
  return typeof value === 'string' && /^\d{1,15}(\.\d{1,4})?$/.test(value) && fraction.length <= scale;
};
