import { sql } from 'kysely';
import type { MakePlant, Plant } from './plants.ts';
import type { Statement } from './store.ts';

const startsRound = ({ text }: Statement) => text.includes('insert into rounds');
const claims = ({ text }: Statement) => text.includes('doubtful or in_flight');
const moves = ({ text }: Statement) => text.includes('update rounds set state');
const postpones = ({ text }: Statement) => text.includes('update wallet_calls set in_flight = false, doubtful');
const findsLast = ({ text }: Statement) => text.includes('from sessions s left join lateral');

type Change = NonNullable<Plant['statement']>;

/** Where a lease is written, it is written as `until` makes it. */
const leased =
  (until: (now: number) => number): Change =>
  (asked, now) => {
    if (!startsRound(asked) && !claims(asked) && !moves(asked)) return undefined;
    const isLease = (value: unknown) => value instanceof Date && value.getTime() > now + 5000;
    return { ...asked, values: asked.values.map((value) => (isLease(value) ? new Date(until(now)) : value)) };
  };

/** A verdict is written whatever has become of the call and the round meanwhile. */
const withoutComparing: Change = (asked) => ({
  ...asked,
  text: asked.text
    .replace(/and "?state"? = (\$\d+) and "?attempts"? = (\$\d+)/, 'and $1::text is not null and $2::int is not null')
    .replaceAll(/and version = (\$\d+)/g, 'and $1::int is not null'),
});

const TEN_YEARS = 10 * 365 * 24 * 3600_000;

/** Bugs of what is written, and when. */
export const plantsInStore: Record<string, MakePlant> = {
  'the debit is sent before it is written': () => ({
    before(asked, wallet) {
      if (!startsRound(asked)) return undefined;
      const rawBody = asked.values.find((value) => value instanceof Uint8Array);
      if (!rawBody) return undefined;
      const body: Record<string, string> = JSON.parse(Buffer.from(rawBody).toString('utf8'));
      const { operator_id: operatorId = '', request_id: requestId = '', transaction_id: transactionId = '' } = body;
      const currency = body.currency ?? '';
      const first = { verb: 'debit' as const, attempt: 1, playerRequestId: null, walletUrl: null };
      return wallet.attempt({ ...first, operatorId, requestId, transactionId, currency, rawBody });
    },
  }),
  'a lease never expires': () => ({ statement: leased((now) => now + TEN_YEARS) }),
  'a lease ends at once, and a late verdict still counts': () => ({
    statement: (asked, now) => {
      const compared = withoutComparing(asked, now) ?? asked;
      return leased((at) => at + 200)(compared, now) ?? compared;
    },
  }),
  'a verdict is applied without compare-and-set': () => ({ statement: withoutComparing }),
  'a refusal after doubt counts as refused': () => ({
    rows: (rows, asked) => (claims(asked) ? rows.map(withoutDoubt) : undefined),
  }),
  'no connection after doubt counts as never sent': () => {
    const doubtful = new Set<unknown>();
    return {
      rows(rows, asked) {
        if (!claims(asked)) return undefined;
        for (const row of rows) if (row.doubtful && row.leg === 'debit') doubtful.add(row.transaction_id);
        return rows.map(withoutDoubt);
      },
      wallet: (real) => ({
        async attempt(call) {
          const attempted = await real.attempt(call);
          const other = attempted.answer.class === 'REJECT' && doubtful.has(call.transactionId);
          return other ? { ...attempted, answer: { class: 'UNKNOWN', detail: 'refused after doubt' } } : attempted;
        },
      }),
    };
  },
  'an attempt whose server died counts as never made': () => ({
    statement: (asked) => ({ ...asked, text: asked.text.replace('doubtful or in_flight', 'doubtful') }),
  }),
  'the outcome is drawn again on resuming': () => ({
    statement(asked) {
      if (!claims(asked)) return undefined;
      const redrawn = `with redrawn as (update rounds set win = win + 100, outcome = jsonb_set(outcome, '{totalPays}', '7')
        where state = 'CREDIT_PENDING' returning 1)`;
      return { ...asked, text: `${redrawn} ${asked.text}` };
    },
  }),
  'a second round may be open': () => ({
    tables: (db) => sql`drop index rounds_open`.execute(db),
    rows: (rows, asked) => (findsLast(asked) ? rows.map((row) => ({ ...row, state: 'MANUAL' })) : undefined),
  }),
  'a retry is forgotten': () => ({
    statement: (asked, now) => {
      if (!postpones(asked)) return undefined;
      const isDue = (value: unknown) => value instanceof Date && value.getTime() >= now;
      return { ...asked, values: asked.values.map((value) => (isDue(value) ? new Date(now + TEN_YEARS) : value)) };
    },
  }),
};

const withoutDoubt = (row: Record<string, unknown>) => (row.leg === 'debit' ? { ...row, doubtful: false } : row);
