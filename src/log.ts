import { type DestinationStream, destination, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from './log-level.ts';
import type { Redaction } from './redaction.ts';

/** One line of the log. `alert` marks what a person has to look at now. */
export interface LogEntry extends Record<string, unknown> {
  level: 'debug' | 'info' | 'warn' | 'error';
  event: string;
  alert?: true;
}

export type Log = (entry: LogEntry) => void;

interface LogOptions {
  level: LogLevel;
  redaction: Redaction;
  /** Standard error, unless someone wants to read it. */
  to?: DestinationStream | undefined;
}

/**
 * A log of JSON lines, free of secrets. They are taken out of the finished line: so they are found at any depth and in any
 * text, and pino's own redaction by paths, which finds less, would take longer than all the rest.
 */
export function makeLog({ level, redaction, to = oncePerTurn(destination({ fd: 2, sync: true })) }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: redaction.hide },
    },
    to,
  );
  return ({ level: severity, ...fields }) => {
    if (logger.isLevelEnabled(severity)) logger[severity](fields);
  };
}

/** Writes the lines of one turn of the event loop together: under load that is one system call for many requests. */
export function oncePerTurn(to: DestinationStream): DestinationStream {
  let lines = '';
  const flush = () => {
    const together = lines;
    lines = '';
    process.off('exit', flush);
    to.write(together);
  };
  return {
    write(line) {
      if (lines === '') {
        process.once('exit', flush);
        setImmediate(flush);
      }
      lines += line;
    },
  };
}
