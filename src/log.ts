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
  /** Standard error, unless a test wants to read it. */
  to?: DestinationStream | undefined;
}

/** By name at the top of an entry, where it is cheap; deeper ones are taken out of the finished line. */
const SECRET_FIELDS = ['authorization', 'mgckey', 'launch_url', 'wallet_secret', '["x-api-key"]'].concat(
  '["x-provider-api-key"]',
  '["x-pp-signature"]',
);

/** A log of JSON lines, free of secrets. */
export function makeLog({ level, redaction, to = destination({ fd: 2, sync: true }) }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: SECRET_FIELDS,
      hooks: { streamWrite: redaction.hide },
    },
    to,
  );
  return ({ level: severity, ...fields }) => {
    if (logger.isLevelEnabled(severity)) logger[severity](fields);
  };
}
