import { countOf, inTime } from '../../web/admin/diagnoses/verdicts.ts';

/** How Provider Admin tells of a diagnosis. */

test('times and counts are told in words', () => {
  expect([820, 4200, 59_970, 119_600].map(inTime)).toEqual(['820 ms', '4.2 s', '1 min 0 s', '2 min 0 s']);
  const cases = ['passed', 'passed', 'failed', 'not-applicable'].map((verdict) => ({ verdict }) as const);
  expect(countOf(cases as Parameters<typeof countOf>[0])).toBe('2 passed, 1 failed, 1 does not apply');
});
