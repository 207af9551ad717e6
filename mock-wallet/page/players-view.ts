import type { Api } from './api.ts';
import { named } from './bytes.ts';
import { counted, grouped } from './call-words.ts';
import { button, make, part, say } from './dom.ts';
import { NO_FILTER, writeHash } from './filter.ts';
import { attempt } from './notice.ts';
import type { KnownPlayer, Players } from './players.ts';

type Needs = { api: Pick<Api, 'writePlayer'>; players: Players; onMore: () => void };

/** So many rows at most; the others are found by their id. */
const MOST_ROWS = 100;

/** From so many players on there is a field to find one. */
const MANY = 8;

/** Players and balances; a balance is set where it stands. */
export function makePlayersView({ api, players, onMore }: Needs) {
  const find = part<HTMLInputElement>('find-player');
  const shown = new Map<string, { player: KnownPlayer; row: HTMLElement }>();
  let edited: string | undefined;

  function draw(): void {
    const all = players.list();
    const wanted = find.value.trim().toLowerCase();
    const found = wanted === '' ? all : all.filter(({ player_id }) => player_id.toLowerCase().includes(wanted));
    const rows = found.slice(0, MOST_ROWS).map(rowOf);
    place(rows);
    for (const id of shown.keys()) if (!rows.includes(shown.get(id)?.row as HTMLElement)) shown.delete(id);
    const isWhole = players.next() === null;
    say(part('players-count'), `${grouped(all.length)}${isWhole ? '' : '+'}`);
    part('find-player-label').hidden = all.length <= MANY;
    part('more-players').hidden = isWhole;
    part('players-table').hidden = all.length === 0;
    if (all.length === 0 && players.isRead()) part('add').setAttribute('open', '');
    say(part('players-note'), players.isRead() ? noteOf(all.length, found.length) : '');
  }

  /** Rows that stay are not touched: one may be written in. What had the keyboard in one that goes has it in the new one. */
  function place(rows: HTMLElement[]): void {
    const body = part('players-rows');
    const focused = document.activeElement?.closest<HTMLElement>('#players-rows :is(a, button)');
    const player = focused?.closest('tr')?.dataset.player;
    for (const row of [...body.children]) if (!rows.includes(row as HTMLElement)) row.remove();
    for (const [i, row] of rows.entries())
      if (body.children[i] !== row) body.insertBefore(row, body.children[i] ?? null);
    if (!focused || focused.isConnected || player === undefined) return;
    shown.get(player)?.row.querySelector<HTMLElement>(focused.localName)?.focus();
  }

  /** A row stays the same element while nothing changed, so that focus and highlight are not lost. */
  function rowOf(player: KnownPlayer): HTMLElement {
    const known = shown.get(player.player_id);
    const isEdited = edited === player.player_id;
    if (known && (known.player === player || isEdited) && isEdited === (known.row.dataset.edited === 'true'))
      return known.row;
    const row = isEdited
      ? editRow(player)
      : plainRow(player, known !== undefined && known.player.changes !== player.changes);
    shown.set(player.player_id, { player, row });
    return row;
  }

  function plainRow({ player_id, balance, currency, change }: KnownPlayer, isFresh: boolean): HTMLElement {
    const only = writeHash({ filter: { ...NO_FILTER, player: player_id }, call: undefined });
    return make(
      'tr',
      { 'data-player': player_id, 'data-fresh': isFresh && 'true' },
      make(
        'th',
        { scope: 'row' },
        make('a', { href: only, title: `Only calls of ${named(player_id)}` }, make('bdi', {}, named(player_id))),
      ),
      make(
        'td',
        { class: 'money' },
        `${balance} ${currency}`,
        change !== '' && make('small', { title: 'The last change' }, change),
      ),
      make(
        'td',
        {},
        button('Set', () => edit(player_id), {
          class: 'small',
          'aria-label': `Set the balance of ${named(player_id)}`,
        }),
      ),
    );
  }

  function editRow({ player_id, balance, currency }: KnownPlayer): HTMLElement {
    const field = make('input', { value: balance, inputmode: 'decimal', required: true, maxlength: '20' });
    field.setAttribute('aria-label', `Balance of ${named(player_id)} in ${currency}`);
    const form = make(
      'form',
      { class: 'set' },
      field,
      make('button', { type: 'submit' }, 'Save'),
      button('Cancel', () => edit(undefined)),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const written = { player_id, currency, balance: field.value.trim() };
      if (await attempt(() => api.writePlayer(written), `The balance of ${named(player_id)} is set`)) edit(undefined);
    });
    form.addEventListener('keydown', ({ key }) => key === 'Escape' && edit(undefined));
    const place = make('td', { colspan: '2' }, form);
    return make(
      'tr',
      { 'data-edited': 'true' },
      make('th', { scope: 'row' }, make('bdi', {}, named(player_id))),
      place,
    );
  }

  function edit(playerId: string | undefined): void {
    const before = edited;
    edited = playerId;
    draw();
    if (playerId !== undefined) shown.get(playerId)?.row.querySelector('input')?.select();
    else if (before !== undefined) shown.get(before)?.row.querySelector('button')?.focus();
  }

  const add = part<HTMLFormElement>('add-player');
  add.addEventListener('submit', async (event) => {
    event.preventDefault();
    const data = new FormData(add);
    const [player_id, currency, balance] = ['player_id', 'currency', 'balance'].map((name) =>
      `${data.get(name)}`.trim(),
    );
    const player = { player_id: player_id ?? '', currency: (currency ?? '').toUpperCase(), balance: balance ?? '' };
    if (
      !(await attempt(
        () => api.writePlayer(player),
        `${named(player.player_id)} has ${player.balance} ${player.currency}`,
      ))
    )
      return;
    add.reset();
    add.querySelector('input')?.focus();
  });
  find.addEventListener('input', draw);
  part('more-players').addEventListener('click', onMore);

  return { draw };
}

function noteOf(all: number, found: number): string {
  if (all === 0) return 'No player yet: without one, every call is refused as unknown_player. Add one here.';
  if (found === 0) return 'No player has this in the id.';
  return found > MOST_ROWS ? `The first ${MOST_ROWS} of ${counted(found, 'player')}; find others by their id.` : '';
}
