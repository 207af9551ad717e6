import { type Bytes, fromBase64, fromHex, joined, utf8 } from './signing/bytes.ts';
import { causesOf, signatureOf } from './signing/cryptography.ts';
import { isSeconds, sentenceOf, verdictOn } from './signing/verdict.ts';

const form = document.querySelector('#calculator') as HTMLFormElement;
const outcome = document.querySelector('#outcome') as HTMLElement;
const field = (id: string) => document.querySelector(`#${id}`) as HTMLTextAreaElement;
const say = (id: string, text: string) => {
  const element = document.querySelector(`#${id}`);
  if (element) element.textContent = text;
};

const EXAMPLE = {
  secret: 'wallet-secret-for-vectors-only',
  body: '{"operator_id":"operator-a","player_id":"player-129001","transaction_type":"debit","amount":"2.00","currency":"USD"}',
};

const NO_SECRET = 'Without the secret nothing can be worked out.';

/** A file's bytes stand for the body until somebody types. */
let file: Bytes | undefined;
let round = 0;

/** @returns undefined when what is typed is not in the form that is chosen. */
function bodyOf(): Bytes | undefined {
  if (file) return file;
  const typed = field('body').value;
  const written = new FormData(form).get('form');
  if (written === 'base64') return fromBase64(typed.replace(/\s/g, ''));
  return written === 'hex' ? fromHex(typed.replace(/\s/g, '')) : utf8(typed);
}

/** Works everything out anew. Only the latest of several at once is shown. */
async function calculate(): Promise<void> {
  round += 1;
  const mine = round;
  const [secret, timestamp, signature] = [field('secret').value, field('timestamp').value, field('signature').value];
  const body = bodyOf();
  const isBegun = [timestamp, signature].some((typed) => typed !== '') || body?.byteLength !== 0;
  say('secret-note', secret === '' && isBegun ? NO_SECRET : spaceIn(secret, 'The secret'));
  say('timestamp-note', spaceIn(timestamp, 'The timestamp') || noteOnSeconds(timestamp, 'The timestamp'));
  say('body-note', noteOnBody(body));
  if (!body || secret === '') {
    outcome.hidden = true;
    return;
  }
  const expected = await signatureOf(secret, timestamp, body);
  const clock = field('now').value.trim();
  say('now-note', noteOnSeconds(clock, "The clock, so that this computer's counts,"));
  const now = isSeconds(clock) ? Number(clock) : Math.floor(Date.now() / 1000);
  const verdict = verdictOn({ timestamp, signature, expected, now });
  const isWrong = verdict === 'signature_mismatch' || verdict === 'signature_malformed';
  const causes = isWrong ? await causesOf({ secret, timestamp, given: signature, body }) : [];
  if (mine !== round) return;
  const heading = document.querySelector('#verdict') as HTMLElement;
  heading.textContent = sentenceOf(verdict, timestamp, now);
  heading.dataset.verdict = verdict;
  showCauses(causes, isWrong);
  const whole = joined(`${timestamp}.`, body);
  say('signed', printed(whole));
  say('signed-note', `${whole.byteLength} bytes`);
  say('expected', expected);
  outcome.hidden = false;
}

function showCauses(causes: string[], isWrong: boolean): void {
  const none =
    'It is none of the usual mistakes: compare the secret and the bytes of the body with those of the sender.';
  const sentences = causes.length > 0 ? causes.map((cause) => `Likely cause: ${cause}.`) : isWrong ? [none] : [];
  const items = sentences.map((sentence) => {
    const item = document.createElement('li');
    item.textContent = sentence;
    return item;
  });
  document.querySelector('#causes')?.replaceChildren(...items);
}

const spaceIn = (text: string, what: string): string =>
  text === text.trim() ? '' : `${what} has white space around it, which counts.`;

const noteOnSeconds = (text: string, what: string): string =>
  text === '' || isSeconds(text) ? '' : `${what} is not Unix seconds in digits.`;

function noteOnBody(body: Bytes | undefined): string {
  if (!body) return `This is not ${new FormData(form).get('form')}.`;
  if (file) return `${file.byteLength} bytes of the file.`;
  return field('body').value.includes('\n')
    ? 'Line ends in this box are LF. A body with CRLF has to come as base64, as hex or as a file.'
    : '';
}

/** The bytes as text, with those that are not UTF-8 or not visible as escapes. */
function printed(bytes: Bytes): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const isText = utf8(text).byteLength === bytes.byteLength && utf8(text).every((byte, at) => byte === bytes[at]);
  if (isText) return Array.from(text, (letter) => (isHidden(letter) ? escapeOf(letter) : letter)).join('');
  return Array.from(bytes, (byte) => (byte < 0x20 || byte > 0x7e ? escapeOf(byte) : String.fromCharCode(byte))).join(
    '',
  );
}

const isHidden = (letter: string): boolean => /[\p{Cc}\p{Cf}]/u.test(letter) && letter !== '\n' && letter !== '\t';

const escapeOf = (unit: string | number): string => {
  const code = typeof unit === 'number' ? unit : (unit.codePointAt(0) ?? 0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
};

async function fillExample(): Promise<void> {
  form.reset();
  file = undefined;
  const timestamp = `${Math.floor(Date.now() / 1000)}`;
  field('secret').value = EXAMPLE.secret;
  field('timestamp').value = timestamp;
  field('body').value = EXAMPLE.body;
  const spaced = EXAMPLE.body.replaceAll('":', '": ').replaceAll(',"', ', "');
  field('signature').value = await signatureOf(EXAMPLE.secret, timestamp, utf8(spaced));
  await calculate();
}

async function takeFile(input: HTMLInputElement): Promise<void> {
  const [chosen] = input.files ?? [];
  file = chosen && new Uint8Array(await chosen.arrayBuffer());
  await calculate();
}

if (globalThis.crypto?.subtle) {
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') return;
    if ((target as HTMLElement).id === 'body') file = undefined;
    void calculate();
  });
  form.addEventListener('reset', () => {
    file = undefined;
    setTimeout(calculate);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector('#file')?.addEventListener('change', ({ target }) => takeFile(target as HTMLInputElement));
  document.querySelector('#example')?.addEventListener('click', fillExample);
} else {
  say('secret-note', 'Browsers compute signatures on pages of https or localhost only: open this page there.');
}
