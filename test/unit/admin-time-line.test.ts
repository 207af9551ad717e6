import { duration, elapsed, type Moment, mayBeSentAgain, timeLine } from '../../web/admin/rounds/time-line.ts';

/** The time line of a round's page: what happened to the round, in the order it did. */

type Story = Parameters<typeof timeLine>[0];
type Call = Story['calls'][number];

const at = (second: number) => new Date(Date.UTC(2026, 5, 16, 12, 0, second)).toISOString();
const call = (leg: Call['leg'], created: number, ...sent: (number | null)[]) =>
  ({
    leg,
    created_at: at(created),
    made: sent.map((second, n) => ({ attempt: n + 1, sent_at: second === null ? null : at(second) })),
  }) as Call;
const states = (...passed: [string, number | null][]) =>
  passed.map(([state, second]) => ({ state, at: second === null ? null : at(second) })) as Story['states'];
const deed = (operation: string, second: number) => ({ operation, at: at(second) }) as Story['audit'][number];

function named(moment: Moment): string {
  if (moment.kind === 'state') return moment.state;
  return moment.kind === 'deed' ? moment.entry.operation : `${moment.call.leg} ${moment.attempt.attempt}`;
}
const told = (story: Story) => timeLine(story).map(named);

test('states, attempts and what staff did stand in the order of their times', () => {
  const story = {
    states: states(['DEBIT_PENDING', 0], ['CREDIT_PENDING', 2], ['MANUAL', 6], ['SETTLED', 50]),
    calls: [call('debit', 0, 1), call('credit', 2, 3, 5)],
    audit: [deed('resolveRound', 49)],
  };
  expect(told(story)).toEqual([
    ...['DEBIT_PENDING', 'debit 1', 'CREDIT_PENDING', 'credit 1', 'credit 2', 'MANUAL', 'resolveRound', 'SETTLED'],
  ]);
});

test('within one millisecond what led to something stands before it', () => {
  const story = {
    states: states(['DEBIT_PENDING', 0], ['CREDIT_PENDING', 0], ['MANUAL', 0], ['CREDIT_PENDING', 9], ['SETTLED', 9]),
    calls: [call('debit', 0, 0), call('credit', 0, 0, 9)],
    audit: [deed('redeliverCall', 8)],
  };
  expect(told(story)).toEqual([
    ...['DEBIT_PENDING', 'debit 1', 'CREDIT_PENDING', 'credit 1', 'MANUAL'],
    ...['redeliverCall', 'CREDIT_PENDING', 'credit 2', 'SETTLED'],
  ]);
  const resolved = { states: states(['DEBIT_PENDING', 0], ['MANUAL', 1], ['ROLLED_BACK', 7]), calls: [] };
  expect(told({ ...resolved, audit: [deed('resolveRound', 7)] }).slice(-2)).toEqual(['resolveRound', 'ROLLED_BACK']);
});

test('a state whose time is not known stands right before the next one, the last of all at the end', () => {
  const story = {
    states: states(
      ['DEBIT_PENDING', 0],
      ['CREDIT_PENDING', 2],
      ['MANUAL', null],
      ['CREDIT_PENDING', 20],
      ['SETTLED', null],
    ),
    calls: [call('debit', 0, 1), call('credit', 2, 3, 5, 21)],
    audit: [deed('redeliverCall', 20)],
  };
  expect(told(story).slice(3)).toEqual([
    ...['credit 1', 'credit 2', 'MANUAL', 'redeliverCall', 'CREDIT_PENDING', 'credit 3', 'SETTLED'],
  ]);
});

test('an attempt whose time is not known follows the one before', () => {
  const story = { states: states(['DEBIT_PENDING', 0]), calls: [call('debit', 0, 1, null, 7)], audit: [] };
  expect(told(story)).toEqual(['DEBIT_PENDING', 'debit 1', 'debit 2', 'debit 3']);
});

test.each([
  [0, '0.000 s'],
  [412, '0.412 s'],
  [59_999, '59.999 s'],
  [60_000, '1 min 0 s'],
  [200_900, '3 min 20 s'],
  [3_600_000, '1 h 0 min'],
  [75 * 3_600_000, '3 days 3 h'],
])('%d ms read %s', (ms, text) => expect(duration(ms)).toBe(text));

test('what another clock has before the beginning is no time after it', () => {
  expect(elapsed(at(1), at(2))).toBe('+1.000 s');
  expect(elapsed(at(2), at(1))).toBe('+0.000 s');
});

test.each([
  ['PENDING', 'credit', 'CREDIT_PENDING', true],
  ['GIVEN_UP', 'credit', 'MANUAL', true],
  ['GIVEN_UP', 'debit', 'MANUAL', false],
  ['GIVEN_UP', 'rollback', 'ROLLED_BACK', false],
  ['OK', 'credit', 'SETTLED', false],
  ['REJECTED', 'debit', 'REJECTED', false],
] as const)('a %s %s of a %s round is offered to be sent again: %s', (state, leg, round, offered) => {
  expect(mayBeSentAgain({ state, leg } as Call, round)).toBe(offered);
});
