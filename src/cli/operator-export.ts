import { createReadStream } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { CsvError, type InfoRecord, parse } from 'csv-parse';
import { parseAmount } from '../domain/money.ts';
import type { Entry } from '../domain/reconciliation.ts';
import { Refusal } from '../domain/refusal.ts';
import { CommandFailed, UsageError } from './command-line.ts';

const NEEDED = ['transaction_id', 'type', 'amount', 'currency', 'status'] as const;
type Column = (typeof NEEDED)[number] | 'player_id';
type Row = Record<Column, string | undefined>;

/** How wallets name what became of a transaction. A word that is none of these is refused, never guessed at. */
const EFFECTS: Record<Entry['effect'], string> = {
  applied: 'applied ok success successful succeeded settled completed complete done approved accepted posted confirmed',
  undone: 'undone rolled_back rolledback reversed refunded void voided cancelled canceled',
  none: 'none no_effect tombstone rejected refused declined failed failure error',
};

const effects = new Map(
  Object.entries(EFFECTS).flatMap(([effect, words]) =>
    words.split(' ').map((word) => [word, effect as Entry['effect']] as const),
  ),
);

/**
 * Reads an operator's own export: CSV (RFC 4180, UTF-8) with a line of column names, in any order, other columns beside
 * them. Rows of type balance move nothing and are left out.
 * @throws UsageError naming the line that cannot be understood; CommandFailed when the file cannot be read.
 */
export async function* readExport(file: string): AsyncGenerator<Entry> {
  const source = createReadStream(file);
  let isEmpty = true;
  const columns = (header: string[]) => {
    isEmpty = false;
    return columnsOf(file, header);
  };
  const parser = parse({ bom: true, info: true, skip_empty_lines: true, trim: true, columns });
  source.once('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{ record: Row; info: InfoRecord }>) {
      const entry = entryOf(record, info.lines, file);
      if (entry) yield entry;
    }
    if (isEmpty) throw new UsageError(`${file} is empty; its first line has to name the columns ${NEEDED.join(', ')}`);
  } catch (error) {
    throw explain(error, file);
  } finally {
    source.destroy();
  }
}

function columnsOf(file: string, header: string[]): string[] {
  const names = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const missing = NEEDED.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new UsageError(`${file}, line 1: there is no column ${missing.join(', ')}; it has ${names.join(', ')}`);
  }
  return names;
}

function entryOf(row: Row, line: number, file: string): Entry | undefined {
  const fault = (what: string) => new UsageError(`${file}, line ${line}: ${what}`);
  const text = (column: Column) => row[column] ?? '';
  const type = text('type').toLowerCase();
  if (type === 'balance') return undefined;
  if (type !== 'debit' && type !== 'credit' && type !== 'rollback')
    throw fault(`type ${JSON.stringify(text('type'))} is not debit, credit, rollback or balance`);
  const status = text('status');
  const effect = effects.get(status.toLowerCase().replace(/[\s-]+/g, '_'));
  if (!effect) throw fault(`status ${JSON.stringify(status)} is not known; ${KNOWN}`);
  const transaction_id = text('transaction_id');
  if (transaction_id === '' || transaction_id.length > 160) throw fault('transaction_id has not 1 to 160 characters');
  const currency = text('currency').toUpperCase();
  const amount = readAmount(text('amount'), currency, fault);
  return { transaction_id, line, type, amount, currency, player_id: row.player_id || null, effect };
}

const KNOWN = 'write applied, rolled_back or rejected (ok, success, void, failed and the like are understood too)';

/** Zeros at the end are no other amount: databases often export 2.0000. */
function readAmount(text: string, currency: string, fault: (what: string) => UsageError): bigint {
  if (!/^\d+(\.\d+)?$/.test(text))
    throw fault(`amount ${JSON.stringify(text)} is not an amount; write it as 2.00, without a sign`);
  try {
    return parseAmount(text.includes('.') ? text.replace(/\.?0+$/, '') : text, currency);
  } catch (error) {
    throw error instanceof Refusal ? fault(error.message) : error;
  }
}

function explain(error: unknown, file: string): unknown {
  if (error instanceof CsvError) {
    const line = typeof error.lines === 'number' ? `, line ${error.lines}` : '';
    return new UsageError(`${file}${line}: not CSV as it should be: ${error.message}`);
  }
  const isOfFile = isNativeError(error) && 'syscall' in error;
  return isOfFile ? new CommandFailed(`${file} cannot be read: ${error.message}`) : error;
}
