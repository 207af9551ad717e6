import type { Random } from '../domain/games/random.ts';
import type { Db } from '../store/database.ts';
import type { Sealing } from '../store/sealing.ts';
import type { BreakingTransport } from '../wallet/breakers.ts';

/** What the use cases are built from. Nothing here reads the environment, the clock or the network by itself. */
export interface Components {
  db: Db;
  clock: () => Date;
  random: Random;
  /** Resolves after that many milliseconds; rejects when the signal aborts it. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Aborted when the server begins to stop: then nobody is kept waiting who can be told how things stand. */
  stopping?: AbortSignal;
  transport: Pick<BreakingTransport, 'send' | 'shut'>;
  sealing: Sealing;
  /** The public base URL, without a slash at its end; undefined when it is missing or not https where it must be. */
  gameBaseUrl: string | undefined;
  /** Whose demo rounds whoever looks at a title may play; undefined where nobody may. */
  demoOperator: string | undefined;
  appEnv: 'development' | 'staging' | 'production';
}
