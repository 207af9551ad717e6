import type { ReactNode } from 'react';
import './data-table.css';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers and amounts stand at the right. */
  right?: boolean;
  /** Words and ids that stay on one line. */
  short?: boolean;
  /** What the row is: on a narrow screen it stands above the rest. */
  lead?: boolean;
}

interface Props<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** A table that on a narrow screen is a list of cards, each value under its column's name; to a reader it stays a table. */
export function DataTable<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  const side = ({ right, short, lead }: Column<Row>) => ({
    ...(right && { 'data-right': true }),
    ...(short && { 'data-short': true }),
    ...(lead && { 'data-lead': true }),
  });
  return (
    <table className="data-table card" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" {...side(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td key={column.head} data-head={column.head} {...side(column)}>
                <div>{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
