import type { Call, SignatureCheck } from './api.ts';
import { stretches } from './bytes.ts';
import { VERDICTS } from './call-words.ts';
import { block, make } from './dom.ts';
import { firstDifference, type HexColumn, hexColumns } from './hex.ts';
import { freshness } from './timeline.ts';

/** The signature check: first what it found, then how. */
export function checkView(call: Call, check: SignatureCheck): HTMLElement {
  return make(
    'div',
    { class: 'check' },
    call.signature.verdict !== 'valid' && whyNot(call, check),
    ...comparison('Expected and given', check.expected, check.given),
    ...comparison(
      'Expected by the coming secret',
      check.expected_next,
      check.headers['x-pp-signature-next'] ?? check.given,
    ),
    make('h4', {}, 'Step by step'),
    make('ol', { class: 'steps' }, ...check.steps.map(stepItem)),
    make('h4', {}, 'What is signed'),
    signedString(check),
    check.age_seconds !== null && make('h4', {}, 'Freshness'),
    check.age_seconds !== null && make('p', {}, `The timestamp was ${freshness(check.age_seconds)}.`),
  );
}

/** Why the check failed, as far as that is known; the steps tell where. */
function whyNot({ signature }: Call, { causes, age_seconds, failed_at }: SignatureCheck): HTMLElement {
  const { text, tone } = VERDICTS[signature.verdict];
  return make('div', { class: 'told' }, make('b', { 'data-tone': tone }, text), ...reasons());

  function reasons(): HTMLElement[] {
    if (failed_at === 'fresh' && age_seconds !== null)
      return [make('p', {}, `The timestamp was ${freshness(age_seconds)}.`)];
    if (causes.length > 0)
      return [make('p', {}, 'Likely cause:'), make('ul', {}, ...causes.map((cause) => make('li', {}, cause)))];
    if (failed_at !== 'matches') return [make('p', {}, `${signature.detail}.`)];
    return [make('p', {}, 'No usual mistake gives the signature that came; most likely another secret made it.')];
  }
}

const MARKS = { passed: '✓', failed: '✗', skipped: '–' };
const TONES = { passed: 'good', failed: 'bad', skipped: 'quiet' };

const stepItem = ({ result, detail }: SignatureCheck['steps'][number]): HTMLElement =>
  make(
    'li',
    { 'data-result': result },
    make('span', { class: 'mark', 'data-tone': TONES[result] }, `${MARKS[result]} ${result}`),
    make('span', {}, detail),
  );

function signedString({ signed_string }: SignatureCheck): HTMLElement {
  if (signed_string === null)
    return make(
      'p',
      { class: 'soft' },
      'Without a timestamp, or where the body is not UTF-8, it cannot be written here.',
    );
  const point = signed_string.indexOf('.');
  const timestamp = make('b', { title: 'x-pp-timestamp' }, signed_string.slice(0, point));
  const dot = make('b', { class: 'dot', title: 'A point between them' }, '.');
  return block('The signed string', timestamp, dot, ...marked(signed_string.slice(point + 1)));
}

/** Text in which what a screen does not show is named. */
export const marked = (text: string, isLaidOut = false): (HTMLElement | string)[] =>
  stretches(text, isLaidOut).map(({ text: shown, unseen }) =>
    unseen ? make('mark', { title: 'Not visible' }, shown) : shown,
  );

function comparison(title: string, expected: string | null, given: string | null): HTMLElement[] {
  if (expected === null) return [];
  const heading = make('h4', {}, title);
  if (given === null) return [heading, block('Expected', expected), make('p', {}, 'None was given.')];
  const at = firstDifference(expected, given);
  const words = at === undefined ? '✓ They are the same.' : `✗ They differ from digit ${at + 1} on.`;
  return [
    heading,
    make(
      'div',
      { class: 'hex' },
      make('p', { class: 'unseen' }, `Expected ${expected}, given ${given}.`),
      make('div', { class: 'hex-names', 'aria-hidden': 'true' }, hexLine('expected'), hexLine('given')),
      ...hexColumns(expected, given).map(hexColumn),
    ),
    make('p', { 'data-tone': at === undefined ? 'good' : 'bad' }, words),
  ];
}

const hexColumn = ({ expected, given }: HexColumn): HTMLElement =>
  make('span', { class: 'hex-column', 'aria-hidden': 'true' }, hexPiece(expected), hexPiece(given));

function hexPiece({ text, differs }: HexColumn['given']): HTMLElement {
  if (differs === undefined) return hexLine(text);
  const digit = make('mark', {}, text.slice(differs, differs + 1) || '·');
  return hexLine(text.slice(0, differs), digit, text.slice(differs + 1));
}

const hexLine = (...pieces: (HTMLElement | string)[]): HTMLElement => make('span', { class: 'hex-line' }, ...pieces);
