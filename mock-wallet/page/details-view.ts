import type { Api, Call, SignatureCheck } from './api.ts';
import { bodyView } from './body-view.ts';
import { named } from './bytes.ts';
import type { CallLog, Entry } from './call-log.ts';
import { replyOf, rowOf, timeOf } from './call-words.ts';
import { checkView } from './check-view.ts';
import { button, make, part } from './dom.ts';
import { NO_FILTER, writeHash } from './filter.ts';
import { attempt } from './notice.ts';
import { copy } from './take-away.ts';
import { timelineOf } from './timeline.ts';

type Needs = { api: Pick<Api, 'check' | 'curl'>; log: CallLog; onClose: () => void };

/** All there is to know about one call. */
export function makeDetails({ api, log, onClose }: Needs) {
  const panel = part('details');
  let shown: Entry | undefined;

  function setOpen(isOpen: boolean): void {
    panel.hidden = !isOpen;
    part('calls').dataset.open = String(isOpen);
  }

  /** The check is asked for once an answer is there; what an earlier question brings late is left aside. */
  async function show(entry: Entry): Promise<void> {
    if (entry === shown) return;
    shown = entry;
    setOpen(true);
    part('details-body').replaceChildren(...sections(entry, undefined));
    part('details-heading').textContent = `Call #${entry.call.id}`;
    part('details-acts').replaceChildren(...acts(entry.call));
    if (entry.call.ended === null) return;
    const check = await api.check(entry.call.id).catch((error: Error) => error.message);
    if (shown === entry) part('details-body').replaceChildren(...sections(entry, check));
  }

  const acts = ({ id, raw_body, reply }: Call): HTMLElement[] => [
    copyButton('Copy as curl', () => api.curl(id), 'The curl command is copied'),
    copyButton('Copy body', () => raw_body, 'The body is copied', raw_body === undefined),
    copyButton('Copy reply', () => reply, 'The reply is copied', reply === null),
    copyButton('Copy link', () => location.href, 'The address of this call is copied'),
  ];

  function sections(entry: Entry, check: SignatureCheck | string | undefined): HTMLElement[] {
    const { call } = entry;
    return [
      make(
        'div',
        {},
        section('Signature check', checkOrWhyNot(call, check)),
        section('Timeline', timeline(call, check), related(entry)),
      ),
      make(
        'div',
        {},
        section('Request', facts(entry), headersTable(call.headers), bodyView('Body', call)),
        section('Reply', ...replyParts(call)),
      ),
    ];
  }

  function related({ call }: Entry): HTMLElement | undefined {
    const { transaction_id } = call;
    if (transaction_id === null) return undefined;
    const others = log.about(transaction_id).filter((other) => other.call.id !== call.id);
    if (others.length === 0) return undefined;
    const items = others.map((other) => make('li', {}, callLink(other)));
    return make(
      'div',
      {},
      make('h4', {}, 'Other calls about this transaction'),
      make('ul', { class: 'related' }, ...items),
    );
  }

  part('details-close').addEventListener('click', onClose);
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && onClose());

  return {
    show,
    hide(): void {
      shown = undefined;
      setOpen(false);
    },
    hasFocus: () => panel.contains(document.activeElement),
    focus(): void {
      part('details-heading').focus({ preventScroll: true });
      panel.scrollIntoView({ block: 'start' });
    },
  };
}

type Text = string | null | undefined;

const copyButton = (label: string, text: () => Text | Promise<Text>, done: string, disabled = false): HTMLElement =>
  button(label, () => attempt(async () => copy((await text()) ?? ''), done), { class: 'small', disabled });

const section = (title: string, ...children: (HTMLElement | undefined)[]): HTMLElement =>
  make('section', { class: 'facet', 'aria-label': title }, make('h3', {}, title), ...children);

function checkOrWhyNot(call: Call, check: SignatureCheck | string | undefined): HTMLElement {
  if (call.ended === null) return make('p', { class: 'soft' }, 'It is shown when the call is answered.');
  if (check === undefined) return make('p', { class: 'soft' }, '…');
  if (typeof check === 'string') return make('p', { class: 'soft' }, `${check}.`);
  return checkView(call, check);
}

function timeline(call: Call, check: SignatureCheck | string | undefined): HTMLElement {
  const age = typeof check === 'object' ? check.age_seconds : null;
  const moments = timelineOf(call, age).map(({ time, since, what }) =>
    make('li', {}, make('time', {}, time), make('span', {}, what), make('small', {}, since)),
  );
  return make('ol', { class: 'timeline' }, ...moments);
}

function callLink({ call, row }: Entry): HTMLElement {
  const { verb, verdict, reply } = row();
  const words = `#${call.id} ${verb}, ${verdict.text}, ${reply.text}, ${timeOf(call.at)}`;
  return make('a', { href: writeHash({ filter: NO_FILTER, call: call.id }) }, words);
}

function facts({ call, fields }: Entry): HTMLElement {
  const { amount } = rowOf(call, fields);
  const only = (words: string) => writeHash({ filter: { ...NO_FILTER, words }, call: call.id });
  const player = writeHash({ filter: { ...NO_FILTER, player: call.player_id ?? '' }, call: call.id });
  const { transaction_id } = call;
  return make(
    'dl',
    { class: 'facts' },
    ...fact('Path', `${call.method} ${call.path}`),
    ...(call.player_id === null ? [] : fact('Player', call.player_id, link('Only this player', player))),
    ...(transaction_id === null
      ? []
      : fact(
          'Transaction',
          transaction_id,
          copyButton('Copy', () => transaction_id, 'The transaction_id is copied'),
          link('Only this transaction', only(transaction_id)),
        )),
    ...fact('Amount', amount),
  );
}

const fact = (name: string, text: string, ...more: HTMLElement[]): HTMLElement[] => [
  make('dt', {}, name),
  make('dd', {}, make('bdi', {}, named(text)), ...more),
];

const link = (label: string, hash: string): HTMLElement => make('a', { href: hash }, label);

/** Those of the contract first. */
function headersTable(headers: Call['headers']): HTMLElement {
  const isOurs = (name: string): boolean => name.startsWith('x-pp-');
  const rows = Object.entries(headers)
    .flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
    .toSorted(([a], [b]) => Number(isOurs(b)) - Number(isOurs(a)))
    .map(([name, value]) =>
      make(
        'tr',
        { class: isOurs(name) ? 'ours' : undefined },
        make('th', { scope: 'row' }, name),
        make('td', {}, value),
      ),
    );
  return make('table', { class: 'headers', 'aria-label': 'Headers' }, make('tbody', {}, ...rows));
}

function replyParts(call: Call): (HTMLElement | undefined)[] {
  const { text, tone } = replyOf(call);
  const told = make('p', {}, make('b', { 'data-tone': tone }, text));
  if (call.ended !== 'reply') return [told];
  return [
    told,
    headersTable(call.reply_headers ?? {}),
    bodyView('Body', { raw_body: call.reply ?? '', fullLength: call.reply_bytes }),
  ];
}
