import type { Answer, Wish } from '../caller.ts';
import type { Call } from '../calls.ts';
import { advisory, required } from '../case.ts';
import { type Check, described, Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';

const STAKE = 200n;

interface Reject {
  code: string;
  of: string;
  /** Whether the brief names this reject: then its shape is required. */
  named: boolean;
  /** Whether making the call moves nothing. */
  harmless?: true;
  make(check: Check): Promise<{ call: Call; wish?: Wish }>;
}

const REJECTS: Reject[] = [
  {
    code: 'insufficient_funds',
    harmless: true,
    of: 'a debit beyond the balance',
    named: true,
    make: async ({ calls, balance }) => ({ call: calls.debit((await balance()) + 1n) }),
  },
  {
    code: 'unknown_player',
    harmless: true,
    of: 'a debit for an unknown player',
    named: true,
    make: async ({ calls }) => ({ call: { ...calls.debit(STAKE), player_id: calls.newWord() } }),
  },
  {
    code: 'invalid_signature',
    harmless: true,
    of: 'a debit with an invalid signature',
    named: true,
    make: async ({ calls }) => ({ call: calls.debit(STAKE), wish: { signature: () => '0'.repeat(64) } }),
  },
  {
    code: 'stale_timestamp',
    harmless: true,
    of: 'a debit with a stale timestamp',
    named: true,
    make: async ({ calls, now }) => ({ call: calls.debit(STAKE), wish: { timestamp: String(now() - 3600) } }),
  },
  {
    code: 'transaction_conflict',
    of: 'a conflict',
    named: true,
    async make({ calls, amounts, accepts }) {
      const debit = calls.debit(STAKE);
      await accepts(debit);
      return { call: { ...calls.again(debit), amount: amounts.write(2n * STAKE) } };
    },
  },
  {
    code: 'unknown_operator',
    harmless: true,
    of: 'a debit for another operator',
    named: false,
    make: async ({ calls }) => ({ call: { ...calls.debit(STAKE), operator_id: calls.newWord() } }),
  },
  {
    code: 'bad_request',
    harmless: true,
    of: 'a debit with too many digits',
    named: false,
    make: async ({ calls, amounts }) => ({
      call: { ...calls.debit(STAKE), amount: `2.${'0'.repeat(amounts.scale)}1` },
    }),
  },
];

/** The answer to a call that has to be refused. */
async function refusal(check: Check, { of, make }: Reject): Promise<Answer> {
  const { call, wish } = await make(check);
  const answer = await check.send(call, wish);
  if (!answer.refused) throw new Unmet(`a refusal of ${of}`, described(answer), answer);
  return answer;
}

const shape = (reject: Reject) => {
  const { code, of, named, harmless } = reject;
  const written = {
    ...(harmless && { harmless }),
    id: `reject-shape-${code.replaceAll('_', '-')}`,
    title: `The reject of ${of} has the shape of a reject`,
    ...CONTRACT.reject,
    because: "The framework's own error page is sent, which is no verdict: the call counts as unknown and is repeated.",
    async run(check: Check) {
      const answer = await refusal(check, reject);
      const fault = check.contract.faultOfReject(answer.fields);
      if (fault) throw new Unmet('success: false and a code in error', fault, answer);
    },
  };
  return named ? required(written) : advisory(written);
};

const knownCode = (reject: Reject) => {
  const { code, of, harmless } = reject;
  return advisory({
    ...(harmless && { harmless }),
    id: `reject-code-${code.replaceAll('_', '-')}`,
    title: `The reject of ${of} says ${code}`,
    ...CONTRACT.knownCodes,
    because: 'The wallet has codes of its own. They are passed on, but nobody here knows what they mean.',
    async run(check) {
      const answer = await refusal(check, reject);
      if (answer.fields?.error !== code)
        throw new Unmet(`error ${code}`, `error ${JSON.stringify(answer.fields?.error)}`, answer);
    },
  });
};

const ownId = advisory({
  harmless: true,
  id: 'reject-transaction-id',
  title: "A reject that names a transaction_id names the call's",
  ...CONTRACT.unclear,
  because:
    "The wallet's own id is returned. The reject then counts as the answer to another call, and this one is repeated.",
  async run(check) {
    for (const reject of REJECTS.filter(({ harmless }) => harmless)) {
      const answer = await refusal(check, reject);
      const named = answer.fields?.transaction_id;
      const own = answer.sent.transaction_id;
      if (typeof named === 'string' && named !== '' && named !== own)
        throw new Unmet(
          `transaction_id ${JSON.stringify(own)}, or none`,
          `transaction_id ${JSON.stringify(named)}`,
          answer,
        );
    }
  },
});

export const rejectCases = [...REJECTS.map(shape), ...REJECTS.map(knownCode), ownId];
