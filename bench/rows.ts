import { queryOnce } from './postgres.ts';

/** For the columns named here, what is inserted instead of what the row `t` has. */
export type Columns = Record<string, string>;

/** Inserts rows in the likeness of others: `from` is what follows `from`, and calls the table `t`. */
export async function insertLike(url: string, table: string, columns: Columns, from: string, values: unknown[] = []) {
  const { rows } = await queryOnce(
    url,
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const names: string[] = rows.map(({ name }) => name);
  const made = names.map((name) => columns[name] ?? `t.${name}`);
  await queryOnce(url, `insert into ${table} (${names.join()}) select ${made.join()} from ${from}`, values);
}
