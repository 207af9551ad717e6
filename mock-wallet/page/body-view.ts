import { bytesOf } from './bytes.ts';
import { counted } from './call-words.ts';
import { marked } from './check-view.ts';
import { block, make } from './dom.ts';
import { hexDump } from './hex.ts';
import { pretty } from './pretty.ts';

/** A body as it is kept, and how long it was when there is more of it than that. */
export type Body = { raw_body?: string; raw_body_base64?: string; fullLength?: number | null };

/** A body exactly as it is, laid out beside it where it is JSON, and in hex when asked for. */
export function bodyView(title: string, body: Body): HTMLElement {
  const bytes = bytesOf(body);
  const length = body.fullLength ?? bytes.length;
  if (length === 0) return make('div', { class: 'bodies' }, make('p', { class: 'soft' }, `${title}: nothing.`));
  const laidOut = body.raw_body === undefined ? undefined : pretty(body.raw_body);
  const cut = bytes.length < length ? `, of which the first ${counted(bytes.length, 'byte')} are shown` : '';
  return make(
    'div',
    { class: 'bodies' },
    make(
      'div',
      { class: 'body' },
      make('h4', {}, `${title}, exactly as sent`, make('small', {}, `${counted(length, 'byte')}${cut}`)),
      rawView(title, body),
      hexView(bytes),
    ),
    laidOut !== undefined &&
      make(
        'div',
        { class: 'body laid-out' },
        make('h4', {}, 'Laid out to read', make('small', {}, 'not the bytes')),
        block(`${title}, laid out`, ...marked(laidOut, true)),
      ),
  );
}

function rawView(title: string, { raw_body }: Body): HTMLElement {
  if (raw_body === undefined) return make('p', { class: 'soft' }, 'The bytes are not UTF-8; here they are in hex.');
  return block(title, ...marked(raw_body));
}

/** Made when it is opened first; a long body has thousands of lines. */
function hexView(bytes: Uint8Array): HTMLElement {
  const dump = block('In hex');
  const details = make('details', { class: 'hex-dump' }, make('summary', {}, 'In hex'), dump);
  details.addEventListener('toggle', () => {
    if (dump.textContent === '') dump.textContent = hexDump(bytes);
  });
  return details;
}
