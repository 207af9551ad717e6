import type { Player } from './api.ts';

/** A player, and by how much their balance changed when it last did. */
export type KnownPlayer = Player & { change: string; changes: number };

/** The players that the page knows, by id. */
export function makePlayers() {
  let known = new Map<string, KnownPlayer>();
  let after: string | null = null;
  let isRead = false;

  /** One beyond the pages that were read is left to them. */
  const isKnownPage = ({ player_id }: Player): boolean => after === null || player_id <= after;

  function put(player: Player): void {
    const before = known.get(player.player_id);
    const isChanged = before !== undefined && before.balance !== player.balance;
    const change = isChanged && before.currency === player.currency ? difference(before.balance, player.balance) : '';
    const changes = (before?.changes ?? 0) + (isChanged ? 1 : 0);
    known.set(player.player_id, { ...player, change: isChanged ? change : (before?.change ?? ''), changes });
  }

  return {
    /** The first page, in place of all; changes show against what was there before. */
    replace(players: Player[], next: string | null): void {
      const before = known;
      known = new Map();
      after = next;
      isRead = true;
      for (const player of players) {
        const earlier = before.get(player.player_id);
        if (earlier) known.set(player.player_id, earlier);
        put(player);
      }
    },
    /** The page behind the last one. */
    more(players: Player[], next: string | null): void {
      after = next;
      for (const player of players) put(player);
    },
    changed(players: Player[]): void {
      for (const player of players) if (known.has(player.player_id) || isKnownPage(player)) put(player);
    },
    list: (): KnownPlayer[] => [...known.values()].sort((a, b) => (a.player_id < b.player_id ? -1 : 1)),
    /** Whether the wallet has told yet which there are. */
    isRead: (): boolean => isRead,
    /** Where the next page begins; null when there is none. */
    next: (): string | null => after,
  };
}

export type Players = ReturnType<typeof makePlayers>;

/** By how much money became more or less, with its sign: `+2.00`. The texts have the same scale. */
export function difference(before: string, after: string): string {
  const scale = after.split('.')[1]?.length ?? 0;
  const minor = (text: string) => BigInt(text.replace('.', ''));
  const change = minor(after) - minor(before);
  const digits = `${change < 0n ? -change : change}`.padStart(scale + 1, '0');
  const whole = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return `${change < 0n ? '−' : '+'}${whole}`;
}
