import pg from 'pg';

/** A statement as the database got it. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** Notes every statement that any connection of this process is asked, until it is stopped. */
export function recordStatements(): { statements: Statement[]; stop(): void } {
  const statements: Statement[] = [];
  const { query } = pg.Client.prototype;
  const noting = function (this: pg.Client, ...words: [string | Statement, ...unknown[]]) {
    const [asked, values] = words;
    statements.push(typeof asked === 'string' ? { text: asked, values: Array.isArray(values) ? values : [] } : asked);
    return Reflect.apply(query, this, words);
  };
  pg.Client.prototype.query = noting as typeof query;
  return {
    statements,
    stop() {
      pg.Client.prototype.query = query;
    },
  };
}
