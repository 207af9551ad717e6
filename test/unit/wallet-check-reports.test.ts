import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { reportLines } from '../../src/cli/wallet-check-lines.ts';
import { htmlOf } from '../../src/wallet-check/html.ts';
import { junitOf } from '../../src/wallet-check/junit.ts';
import { type CaseResult, countOf, type Report } from '../../src/wallet-check/report.ts';

const NASTY = `</pre></style><script>alert("1")</script><img src=x onerror='a()'>&amp;]]>\u0000\u001b[2J\u202e`;

const result = (more: Partial<CaseResult>): CaseResult => ({
  id: 'debit-takes-amount',
  group: 'debit',
  title: 'A debit takes its amount from the balance',
  level: 'required',
  says: 'Takes a stake from the player.',
  at: '/webhooks/debit/post/description',
  because: 'Amounts are read in the wrong unit.',
  verdict: 'passed',
  expected: null,
  found: null,
  shown_by: null,
  exchanges: [],
  ms: 12,
  ...more,
});

const exchange = {
  call: NASTY,
  sent: `curl '${NASTY}'`,
  status: 200,
  headers: { 'content-type': NASTY },
  body: NASTY,
  ms: 3,
};

const failed = { verdict: 'failed' as const, expected: NASTY, found: NASTY, shown_by: 0, exchanges: [exchange] };

const cases = [
  result({}),
  result({ id: 'debit-zero', ...failed }),
  result({ id: 'credit-zero', group: 'credit', level: 'advisory', ...failed }),
  result({ id: 'amount-one-decimal', group: 'money', verdict: 'not-applicable', found: 'JPY has no decimals' }),
  result({ id: 'late-debit', group: 'ordering', verdict: 'not-run', found: 'not run: the time' }),
];

const report: Report = {
  tool: 'provider wallet-check',
  version: '1.2.3',
  contract_sha256: 'ab'.repeat(32),
  started_at: '2026-06-16T16:30:00.000Z',
  duration_ms: 1234,
  url: `http://localhost/${NASTY}`,
  operator_id: NASTY,
  player_id: NASTY,
  currency: 'USD',
  game_symbol: NASTY,
  group: null,
  verdict: 'failed',
  trouble: null,
  required: countOf(cases, 'required'),
  advisory: countOf(cases, 'advisory'),
  balance: { before: '1.00', after: '1.00', difference: '0.00', summary: NASTY },
  first_exchange: exchange,
  cases,
};

/** The names of a document's elements in order, with `/` for an end. @throws Error where it is not well-formed. */
function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const rest = xml
    .replace(/<\?xml [^>]*\?>/, '')
    .replace(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g, (_, end, name, __, empty) => {
      seen.push(end + name);
      if (end && open.pop() !== name) throw new Error(`${name} ends and was not open`);
      if (!end && !empty) open.push(name);
      return '';
    });
  const stray = /[<>]|&(?!(amp|lt|gt|quot|#\d+);)|[^\t\n\r -\ud7ff\ue000-\ufffd]/.exec(rest);
  if (stray || open.length > 0) throw new Error(`not well-formed: ${stray?.[0]} ${open.join(' ')}`);
  return seen;
}

describe('JUnit', () => {
  const xml = junitOf(report);

  test('is well-formed, whatever a wallet answers', () => {
    expect(elementsOf(xml).filter((name) => name === 'testcase')).toHaveLength(cases.length);
    expect(xml).not.toContain('<script');
  });

  test('fails what is required and failed, and skips the rest with its reason', () => {
    expect(xml).toContain('<testsuites name="provider wallet-check" tests="5" failures="1" skipped="3" time="0.060">');
    expect(elementsOf(xml).filter((name) => name === 'failure')).toHaveLength(1);
    expect(xml).toContain('<skipped message="advisory: expected ');
    expect(xml).toContain('<skipped message="JPY has no decimals"/>');
    expect(xml).toContain('<skipped message="not run: the time"/>');
  });

  test('says with a failure what the terminal says', () => {
    const failure = /<failure[^>]*>(.*?)<\/failure>/s.exec(xml)?.[1] ?? '';
    for (const words of ['sent: curl', 'came back: HTTP 200', 'contract: Takes a stake', 'usual cause: Amounts'])
      expect(failure).toContain(words);
  });
});

describe('the page', () => {
  const html = htmlOf(report);

  test('has nothing of a wallet in it but text', () => {
    expect(html).not.toMatch(/<(script|img|link|iframe|object|base|form)\b/i);
    expect(html).not.toMatch(/<[^>]*\s(on\w+|style|src|href)=/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)');
  });

  test('shows what could not be seen, and what would turn the text around it', () => {
    expect(html).toContain('\\u{0}\\u{1b}[2J\\u{202e}');
    for (const unseen of ['\u0000', '\u001b', '\u202e']) expect(html).not.toContain(unseen);
  });

  test('allows itself nothing but its own style, before anything else', () => {
    const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html.indexOf('content-security-policy')).toBeLessThan(html.indexOf('<style>'));
    expect(style).not.toMatch(/url\(|@import/);
    for (const words of ['prefers-color-scheme: dark', '@media print']) expect(style).toContain(words);
  });

  test('has all that an auditor asks for', () => {
    const verdict = 'Of the required cases 1 passed, 1 failed, 1 not run: the time.';
    for (const words of ['1.2.3', 'ab'.repeat(32), '2026-06-16T16:30:00.000Z', 'USD', verdict])
      expect(html).toContain(words);
    for (const { id } of cases) expect(html).toContain(id);
    expect(html).toContain(
      'Takes a stake from the player. <span class="place">/webhooks/debit/post/description</span>',
    );
  });
});

test('every field of the JSON is documented', () => {
  const documented = readFileSync(new URL('../../docs/WALLET-CHECK.md', import.meta.url), 'utf8');
  const fields = [report, report.required, report.balance, result({}), exchange].flatMap((part) => Object.keys(part));
  expect(fields.filter((field) => !documented.includes(`\`${field}\``))).toEqual([]);
});

describe('the lines', () => {
  const text = reportLines(report).join('\n');

  test('have no control characters in them', () => {
    for (const control of ['\u0000', '\u001b']) expect(text).not.toContain(control);
  });

  test('show of each failure what was sent, what came back, what was expected, the sentence and the cause', () => {
    const [, failure = ''] = text.split('FAILED  debit/debit-zero: ');
    for (const name of ['sent ', 'came back ', 'expected ', 'found ', 'contract ', 'usual cause '])
      expect(failure.split('\n\n')[0]).toContain(`\n  ${name}`);
    expect(text).toContain('ADVICE  credit/credit-zero: ');
    expect(text).toContain('\nNOT RUN  1 case: the time\n');
  });

  test('have a table by group, and the verdict at the end', () => {
    expect(text).toMatch(/\nGROUP +REQUIRED +ADVISORY\ndebit +1 passed, 1 failed +-\ncredit +- +0 passed, 1 failed\n/);
    expect(text).toMatch(
      /Of the required cases 1 passed, 1 failed, 1 not run: the time\.\nOf the advisory cases, 1 failed; they fail no wallet\. It took 1\.2 s\.$/,
    );
  });

  test('name no failure when the first call told what is wrong, which the command ends with', () => {
    const lines = reportLines({ ...report, trouble: 'The first call failed.' });
    expect(lines.join('\n')).not.toMatch(/^(FAILED|ADVICE) |The first call failed/m);
  });
});
