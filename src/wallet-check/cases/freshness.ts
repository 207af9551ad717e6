import type { Verb } from '../calls.ts';
import { advisory, inGroup, required, type Written } from '../case.ts';
import { CONTRACT } from '../sentences.ts';

const STAKE = 200n;
const HOUR = 3600;
/** Seconds to either side of the boundary, for clocks that do not agree to the second and calls on their way. */
const MARGIN = 5;
const INSIDE = 300 - MARGIN;
const OUTSIDE = 300 + MARGIN;

interface Stale extends Pick<Written, 'id' | 'title' | 'because'> {
  /** The timestamp of the call, rightly signed; undefined leaves it out. */
  timestamp(now: number): string | undefined;
  verb?: Exclude<Verb, 'rollback'>;
}

/** A rightly signed call of another time is refused, and moves nothing. */
const stale = ({ id, title, because, timestamp, verb = 'debit' }: Stale): Written => ({
  id,
  title,
  because,
  harmless: true,
  ...CONTRACT.fresh,
  async run({ calls, now, refuses }) {
    await refuses(calls[verb](STAKE), { timestamp: timestamp(now()) }, 'a call with a stale timestamp is refused');
  },
});

/** A call of not quite now is accepted. */
const fresh = (id: string, title: string, offset: number): Written => ({
  id,
  title,
  harmless: true,
  ...CONTRACT.fresh,
  because:
    'The tolerance is tighter than 300 seconds or holds to one side only, so that clocks that drift stop all bets.',
  async run({ calls, now, accepts }) {
    const timestamp = String(now() + offset);
    await accepts(calls.balance(), { timestamp }, 'a call within 300 seconds is accepted');
  },
});

const UNCHECKED = 'The signature is verified, but not how old it is: whoever recorded a call can send it again.';
const ONE_SIDED = 'Only the age is checked: a timestamp ahead of now has a negative age, which is never too old.';
const NOT_A_NUMBER = 'What is no number becomes NaN, and no comparison with NaN says that it is too old.';
const LOOSE = 'The tolerance is wider than 300 seconds, often because it is counted in another unit.';

export const freshnessCases = inGroup('freshness', [
  required(
    stale({
      id: 'timestamp-old',
      title: 'A debit signed an hour ago is refused',
      because: UNCHECKED,
      timestamp: (now) => String(now - HOUR),
    }),
  ),
  required(
    stale({
      id: 'timestamp-future',
      title: 'A debit signed an hour ahead is refused',
      because: ONE_SIDED,
      timestamp: (now) => String(now + HOUR),
    }),
  ),
  required(
    stale({
      id: 'timestamp-just-too-old',
      title: `A debit signed ${OUTSIDE} seconds ago is refused`,
      because: LOOSE,
      timestamp: (now) => String(now - OUTSIDE),
    }),
  ),
  required(
    stale({
      id: 'timestamp-just-too-far-ahead',
      title: `A debit signed ${OUTSIDE} seconds ahead is refused`,
      because: LOOSE,
      timestamp: (now) => String(now + OUTSIDE),
    }),
  ),
  required(fresh('timestamp-just-in-time', `A call signed ${INSIDE} seconds ago is accepted`, -INSIDE)),
  required(fresh('timestamp-just-ahead', `A call signed ${INSIDE} seconds ahead is accepted`, INSIDE)),
  required(
    stale({
      id: 'timestamp-missing',
      title: 'A debit without a timestamp is refused',
      because: 'The check runs only when the header is there.',
      timestamp: () => undefined,
    }),
  ),
  required(
    stale({
      id: 'timestamp-empty',
      title: 'A debit with an empty timestamp is refused',
      because: 'An empty text becomes zero or nothing, and the check is skipped.',
      timestamp: () => '',
    }),
  ),
  required(
    stale({
      id: 'timestamp-word',
      title: 'A debit whose timestamp is no number is refused',
      because: NOT_A_NUMBER,
      timestamp: () => 'now',
    }),
  ),
  required(
    stale({
      id: 'timestamp-nan',
      title: 'A debit whose timestamp reads NaN is refused',
      because: NOT_A_NUMBER,
      timestamp: () => 'NaN',
    }),
  ),
  required(
    stale({
      id: 'timestamp-milliseconds',
      title: 'A debit whose timestamp is in milliseconds is refused',
      because: 'Seconds and milliseconds are told apart by their size, or the future is not checked.',
      timestamp: (now) => `${now}000`,
    }),
  ),
  required(
    stale({
      id: 'timestamp-negative',
      title: 'A debit with a negative timestamp is refused',
      because: 'The sign is dropped on the way to a number, or the difference is taken without it.',
      timestamp: (now) => `-${now}`,
    }),
  ),
  required(
    stale({
      id: 'timestamp-zero',
      title: 'A debit with a timestamp of zero is refused',
      because: 'Zero counts as no timestamp, and the check is skipped.',
      timestamp: () => '0',
    }),
  ),
  required(
    stale({
      id: 'timestamp-old-on-credit',
      title: 'A credit signed an hour ago is refused',
      because: `Each path has its own check. ${UNCHECKED}`,
      verb: 'credit',
      timestamp: (now) => String(now - HOUR),
    }),
  ),
  required(
    stale({
      id: 'timestamp-old-on-balance',
      title: 'A balance call signed an hour ago is refused',
      because: `Each path has its own check. ${UNCHECKED}`,
      verb: 'balance',
      timestamp: (now) => String(now - HOUR),
    }),
  ),
  required({
    id: 'timestamp-old-on-rollback',
    title: 'A rollback signed an hour ago is refused',
    ...CONTRACT.fresh,
    because: `Each path has its own check. ${UNCHECKED}`,
    async run({ calls, now, accepts, refuses }) {
      const debit = calls.debit(STAKE);
      await accepts(debit);
      await refuses(calls.rollback(debit), { timestamp: String(now() - HOUR) });
    },
  }),
  advisory(
    stale({
      id: 'timestamp-fraction',
      title: 'A debit whose timestamp has a fraction is refused',
      because: 'The text is read as a number of any kind, where only the digits of whole seconds are agreed upon.',
      timestamp: (now) => `${now}.5`,
    }),
  ),
]);
