import { diagnosisHtml } from '../../src/cli/diagnose-html.ts';
import { diagnosisJunit } from '../../src/cli/diagnose-junit.ts';
import { type Diagnosis, diagnosisLines, type Point } from '../../src/cli/diagnose-lines.ts';

const NASTY = `</pre></style><script>alert("1")</script><img src=x onerror='a()'>&amp;]]>\u0000\u001b[2J\u202e`;

const point = (more: Partial<Point>): Point => ({
  id: 'health',
  title: 'Health endpoint returns 200.',
  verdict: 'passed',
  evidence: ['it answered'],
  reason: null,
  remedy: null,
  cases: [],
  pictures: [],
  ms: 12,
  ...more,
});

const failedCase = {
  id: 'idempotency/duplicate-debit',
  title: 'A duplicate has no effect',
  verdict: 'failed' as const,
  expected: NASTY,
  found: NASTY,
  sent: NASTY,
  came_back: NASTY,
};

const diagnosis: Diagnosis = {
  diagnosis_id: '0'.repeat(32),
  doing: null,
  report: {
    tool: 'provider diagnose',
    version: '1.2.3',
    contract_sha256: 'ab'.repeat(32),
    app_env: 'staging',
    diagnosis_id: '0'.repeat(32),
    operator_id: 'operator-a',
    player_id: NASTY,
    game_base_url: null,
    wallet_base_url: `https://wallet.example.com/${NASTY}`,
    state: 'finished',
    verdict: 'failed',
    started_at: '2026-06-16T16:30:00+00:00',
    ended_at: '2026-06-16T16:30:10+00:00',
    duration_ms: 10_000,
    balance: NASTY,
    points: [
      point({}),
      point({ id: 'game-base-url', verdict: 'not-applicable', reason: 'development' }),
      point({ id: 'browser', verdict: 'not-shown', reason: NASTY, remedy: NASTY, evidence: [NASTY] }),
      point({ id: 'idempotency', verdict: 'failed', reason: NASTY, cases: Array(12).fill(failedCase) }),
      point({ id: 'return-flow', verdict: 'not-run', reason: 'stopped' }),
    ],
  },
  certificate: null,
  no_certificate: '3 points are not passed',
};

test('the page runs and loads nothing, whatever a wallet or a page has said', () => {
  const html = diagnosisHtml(diagnosis);
  expect(html).not.toMatch(/<script|<img src=x|(?!\n)\p{Cc}|\u202e/u);
  expect(html).toContain('&lt;script&gt;');
  expect(html).toMatch(/default-src 'none'; img-src data:; style-src 'sha256-/);
  expect(html).toContain('1 of 5 points passed, 1 does not apply');
});

test('in JUnit a point that was not shown or not run fails, and one that does not apply is skipped', () => {
  const xml = diagnosisJunit(diagnosis);
  expect(xml).toContain('tests="5" failures="3" skipped="1"');
  expect(xml).toContain('failed idempotency/duplicate-debit: A duplicate has no effect');
  expect(xml).not.toMatch(/<script|(?!\n)\p{Cc}/u);
});

test('a terminal is told every point, no more cases than are read, and nothing that moves its cursor', () => {
  const text = diagnosisLines(diagnosis).join('\n');
  expect(text).toMatch(/^NOT SHOWN {2}Health/m);
  expect(text).toContain('No certificate: 3 points are not passed.');
  expect(text).toContain('and 2 more, which the reports have');
  expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
});
