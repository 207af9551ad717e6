import type { Entry } from './call-log.ts';
import type { Tone } from './call-words.ts';
import { make, say } from './dom.ts';

const CELLS = ['time', 'verb', 'player', 'transaction', 'amount', 'verdict', 'reply', 'fault', 'ms'] as const;

type Content = { text: string; title: string | null | undefined; tone?: Tone };

/** A row of the list for any call. */
export const emptyRow = (): HTMLElement =>
  make('tr', { role: 'row', class: 'call' }, ...CELLS.map((name) => make('td', { role: 'gridcell', class: name })));

/** Puts a call in a row. `attempt` tells which call of its transaction it is. */
export function fillRow(row: HTMLElement, entry: Entry, attempt: number): void {
  const contents = contentsOf(entry);
  row.id = `call-${entry.call.id}`;
  row.dataset.call = `${entry.call.id}`;
  for (const [i, name] of CELLS.entries()) {
    const cell = row.children[i] as HTMLElement;
    const { text, title, tone } = contents[name];
    say(cell, text);
    if (cell.title !== (title ?? '')) cell.title = title ?? '';
    if (tone !== undefined && cell.dataset.tone !== tone) cell.dataset.tone = tone;
    if (name !== 'verb' || attempt === 1) continue;
    cell.append(' ', make('span', { class: 'again' }, `×${attempt}`));
    cell.title = `Call ${attempt} of this transaction`;
  }
}

/** What may be cut off in a narrow cell is its title too. */
function contentsOf(entry: Entry): Record<(typeof CELLS)[number], Content> {
  const { time, verb, player, transaction, amount, verdict, fault, reply, ms } = entry.row();
  const { at, path, player_id, transaction_id, signature, fault: met } = entry.call;
  return {
    time: { text: time, title: at },
    verb: { text: verb, title: path },
    player: { text: player, title: player_id },
    transaction: { text: transaction, title: transaction_id },
    amount: { text: amount, title: amount },
    verdict: { ...verdict, title: signature.detail },
    reply: { ...reply, title: reply.text },
    fault: { text: fault, title: met?.did },
    ms: { text: ms, title: undefined },
  };
}
