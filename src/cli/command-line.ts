import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The command failed; the message says why, for the person at the terminal. Exit status 1. */
export class CommandFailed extends Error {}

/** The command line was not understood. Exit status 2. */
export class UsageError extends Error {}

/** What a verb may use of the process it runs in. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  out: (text: string) => void;
  err: (text: string) => void;
  /** Whether `err` goes to a person who watches, and a line may be written over. */
  isTTY?: boolean;
  /** All of standard input, for a verb that is told to read it. */
  input?: () => Promise<string>;
}

/** Prints a result: as one JSON value with --json, else as the lines made of it. */
export function print<T>(
  terminal: Terminal,
  { json }: { json?: boolean },
  value: T,
  lines: (value: T) => string[],
): void {
  terminal.out(
    json
      ? `${JSON.stringify(value)}\n`
      : lines(value)
          .map((line) => `${line}\n`)
          .join(''),
  );
}

/** Columns of equal width, two spaces between them. */
export function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** What `npm start` left in the data folder for its user. */
export interface Demo {
  base_url: string;
  operator_id: string;
  api_key: string;
  admin_token: string;
  /** An account of Provider Admin. */
  admin_name: string;
  /** Null once somebody has given it another. */
  admin_password: string | null;
  wallet_base_url: string;
  wallet_secret: string;
  player_id: string;
}

/** DATA_DIR/demo.json, or undefined when no demo was ever started there. */
export function readDemo(dataDir: string): Demo | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
