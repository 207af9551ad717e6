import { createHash } from 'node:crypto';
import { LINE_FORMATS, type Listed } from '../domain/listing.ts';
import { invalid } from '../domain/refusal.ts';
import { makeRoundTotals } from '../domain/round-totals.ts';
import type { OperatorRow } from '../store/operators.ts';
import type { RoundPlace } from '../store/round-filter.ts';
import { type ListedRound, listRoundsWithCalls } from '../store/round-listing.ts';
import type { makeSignManifest } from './admin-manifests.ts';
import type { Components } from './components.ts';
import { instant } from './instant.ts';
import { callRecord, roundRecord } from './round-records.ts';

type Needs = Pick<Components, 'db'> & {
  /** @throws Refusal `not-found`. */
  findOperator: (operatorId: string) => Promise<OperatorRow>;
  signManifest: ReturnType<typeof makeSignManifest>;
};

export interface WindowWish {
  /** RFC 3339. */
  from: string;
  to: string;
}

type Extension = keyof typeof LINE_FORMATS;
export type FileName = `${Listed}.${Extension}`;

const FILES: readonly FileName[] = ['rounds.jsonl', 'rounds.csv', 'calls.jsonl', 'calls.csv'];
/** As many rounds as are in memory at once. */
const PAGE = 500;

/** An operator's rounds of a window and their calls, as `provider reconcile` has them. Contract: reconcile and its file. */
export function makeReconciliation({ db, findOperator, signManifest }: Needs) {
  async function* pagesOf(operatorId: string, window: { from: Date; to: Date }): AsyncGenerator<ListedRound[]> {
    let after: RoundPlace | undefined;
    do {
      const page = await listRoundsWithCalls(db, operatorId, { ...window, order: 'oldest', after, limit: PAGE });
      yield page;
      after = page.length === PAGE ? page.at(-1) : undefined;
    } while (after);
  }

  return {
    /** @throws Refusal `conflict` when the operator has no secret to sign with. */
    async manifest(operatorId: string, wish: WindowWish) {
      const window = windowOf(wish);
      const about = { kind: 'reconciliation' as const, operator_id: operatorId, ...written(window) };
      // What cannot be signed is refused at once, and not when all has been read.
      await signManifest(operatorId, { ...about, rounds: 0, calls: 0, totals: [], files: [] });
      const sums = makeRoundTotals();
      const files = FILES.map(hashed);
      let [rounds, calls] = [0, 0];
      for await (const page of pagesOf(operatorId, window)) {
        const records = recordsOf(page);
        for (const round of page) sums.add(round);
        for (const file of files) file.add(records);
        rounds += records.rounds.length;
        calls += records.calls.length;
      }
      return signManifest(operatorId, {
        ...about,
        rounds,
        calls,
        totals: sums.totals(),
        files: files.map((file) => file.end()),
      });
    },

    /** One of its files, a piece at a time. */
    async file(operatorId: string, name: FileName, wish: WindowWish): Promise<AsyncIterable<string>> {
      await findOperator(operatorId);
      return partsOf(name, pagesOf(operatorId, windowOf(wish)));
    },
  };
}

/** @throws Refusal `invalid` */
function windowOf(wish: WindowWish): { from: Date; to: Date } {
  const window = { from: instant('from', wish.from), to: instant('to', wish.to) };
  if (window.from >= window.to) throw invalid(`from ${wish.from} is not before to ${wish.to}`);
  return window;
}

const written = ({ from, to }: { from: Date; to: Date }) => ({ from: from.toISOString(), to: to.toISOString() });

const partsIn = (name: FileName): [Listed, Extension] => name.split('.') as [Listed, Extension];

const headOf = (name: FileName): string => {
  const [kind, extension] = partsIn(name);
  return LINE_FORMATS[extension].head(kind);
};

/** A page's rounds and calls as they are listed. */
const recordsOf = (page: readonly ListedRound[]) => ({
  rounds: page.map(roundRecord),
  calls: page.flatMap(({ calls }) => calls.map(callRecord)),
});

type Records = ReturnType<typeof recordsOf>;

function linesOf(name: FileName, records: Records): string {
  const [kind, extension] = partsIn(name);
  const { lines } = LINE_FORMATS[extension];
  return kind === 'rounds' ? lines(kind, records.rounds) : lines(kind, records.calls);
}

async function* partsOf(name: FileName, pages: AsyncIterable<ListedRound[]>): AsyncGenerator<string> {
  yield headOf(name);
  for await (const page of pages) yield linesOf(name, recordsOf(page));
}

/** What the manifest says of a file: its bytes are counted and hashed, and not kept. */
function hashed(name: FileName) {
  const hash = createHash('sha256');
  let bytes = 0;
  const write = (text: string) => {
    bytes += Buffer.byteLength(text);
    hash.update(text);
  };
  write(headOf(name));
  return {
    add: (records: Records) => write(linesOf(name, records)),
    end: () => ({ name, bytes, sha256: hash.digest('hex') }),
  };
}
