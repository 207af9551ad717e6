import { showCall } from './calls.ts';
import type { Journal, JournalEntry } from './journal.ts';

/** Tells those who follow what happens, as server-sent events. Contract of the control API: followEvents. */
export type Feed = {
  arrived(entry: JournalEntry): void;
  answered(entry: JournalEntry): void;
  playersChanged(players: object[]): void;
  /** So many that they are not named. */
  allPlayersChanged(): void;
  /** The calls that followers know are no longer kept. */
  callsForgotten(): void;
  faultsChanged(): void;
  isFollowed(): boolean;
  /** Sends what happened after the event of this id, where one is named, and then what happens; returns the way out. */
  follow(after: string | undefined, send: (text: string) => void): () => void;
  lastEventId(): string;
  close(): void;
};

type Needs = {
  journal: Journal;
  clock: () => Date;
  faults: () => object[];
  heartbeatMs: number;
};

export function openFeed({ journal, clock, faults, heartbeatMs }: Needs): Feed {
  const followers = new Set<(text: string) => void>();
  /** Tells the events of this wallet from those of one that was started earlier. */
  let run: string | undefined;
  function idOf(event: number): string {
    run ??= clock().getTime().toString(36);
    return `${run}-${event}`;
  }
  const heartbeat = setInterval(() => tell(': still here\n\n'), heartbeatMs).unref();

  function tell(text: string): void {
    for (const send of followers) send(text);
  }
  const arrival = (entry: JournalEntry) =>
    eventText('call-arrived', showCall(entry, { isAnswered: false }), idOf(entry.arrived));
  const answer = (entry: JournalEntry) =>
    eventText('call-answered', showCall(entry), idOf(entry.answered?.event ?? entry.arrived));
  const faultsNow = () => eventText('faults-changed', { faults: faults() });
  const allPlayers = eventText('players-changed', { players: [], all: true });
  const missed = eventText('missed', {});

  /** What happened since, as far as it is kept, and that some of it is not. */
  function since(after: string): string[] {
    const [itsRun, number] = after.split('-');
    const seen = itsRun === run && /^[0-9]+$/.test(number ?? '') ? Number(number) : -1;
    const isWhole = seen >= journal.forgottenTo() && seen <= journal.lastEvent();
    const happened = journal.entries().flatMap((entry): [number, () => string][] => {
      const events: [number, () => string][] = [[entry.arrived, () => arrival(entry)]];
      if (entry.answered) events.push([entry.answered.event, () => answer(entry)]);
      return events;
    });
    const later = happened.filter(([event]) => event > seen).toSorted(([a], [b]) => a - b);
    return [...(isWhole ? [] : [missed]), ...later.map(([, text]) => text()), faultsNow(), allPlayers];
  }

  return {
    arrived: (entry) => followers.size > 0 && tell(arrival(entry)),
    answered: (entry) => followers.size > 0 && tell(answer(entry)),
    playersChanged: (players) => tell(eventText('players-changed', { players })),
    allPlayersChanged: () => tell(allPlayers),
    callsForgotten: () => tell(missed),
    faultsChanged: () => followers.size > 0 && tell(faultsNow()),
    isFollowed: () => followers.size > 0,
    follow(after, send) {
      send(': welcome\n\n');
      for (const text of after === undefined ? [] : since(after)) send(text);
      followers.add(send);
      return () => followers.delete(send);
    },
    lastEventId: () => idOf(journal.lastEvent()),
    close: () => clearInterval(heartbeat),
  };
}

const eventText = (event: string, data: object, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
