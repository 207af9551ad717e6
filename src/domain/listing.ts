/** What a manifest lists, a record a line; the columns and their order are part of what is signed. */
const COLUMNS = {
  rounds: [
    'round_id',
    'created_at',
    'updated_at',
    'player_id',
    'symbol',
    'currency',
    'action_id',
    'coin',
    'state',
    'version',
    'stake',
    'win',
    'balance',
  ],
  calls: [
    'transaction_id',
    'round_id',
    'leg',
    'original_transaction_id',
    'amount',
    'currency',
    'state',
    'attempts',
    'doubtful',
    'class',
    'detail',
    'created_at',
    'last_sent_at',
    'next_attempt_at',
    'request_id',
    'raw_body',
  ],
} as const;

export type Listed = keyof typeof COLUMNS;
type Cell = string | number | boolean | null;
/** A round or a call, as staff see it; what else it has is not listed. */
export type ListedRecord<Kind extends Listed> = Record<(typeof COLUMNS)[Kind][number], Cell>;

/** How records are written as lines of text. */
export interface LineFormat {
  /** What stands before the first record. */
  head: (kind: Listed) => string;
  lines: <Kind extends Listed>(kind: Kind, records: readonly ListedRecord<Kind>[]) => string;
}

const cellsOf = <Kind extends Listed>(kind: Kind, record: ListedRecord<Kind>): [string, Cell][] =>
  COLUMNS[kind].map((column: (typeof COLUMNS)[Kind][number]) => [column, record[column]]);

/** JSON Lines, and CSV as RFC 4180 has it. */
export const LINE_FORMATS: Record<'jsonl' | 'csv', LineFormat> = {
  jsonl: {
    head: () => '',
    lines: (kind, records) =>
      records.map((record) => `${JSON.stringify(Object.fromEntries(cellsOf(kind, record)))}\n`).join(''),
  },
  csv: {
    head: (kind) => `${COLUMNS[kind].join(',')}\r\n`,
    lines: (kind, records) =>
      records
        .map(
          (record) =>
            `${cellsOf(kind, record)
              .map(([, cell]) => csvCell(cell))
              .join(',')}\r\n`,
        )
        .join(''),
  },
};

function csvCell(value: Cell): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
