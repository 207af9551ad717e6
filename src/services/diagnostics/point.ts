import type { OperatorRow } from '../../store/operators.ts';
import type { Components } from '../components.ts';
import type { Ask } from './ask.ts';
import type { Browser } from './browser.ts';
import type { Finding } from './finding.ts';
import type { PointId } from './report.ts';
import type { TestPlayer } from './test-player.ts';
import type { InspectTls } from './tls.ts';
import type { Trial } from './wallet-trial.ts';

/** What a point may use to find out. Everything ends when the run is stopped, by throwing Stopped. */
export interface PointContext extends Pick<Components, 'db' | 'clock' | 'appEnv' | 'gameBaseUrl'> {
  operator: OperatorRow;
  playerId: string;
  expectedSymbols: readonly string[] | undefined;
  /** The lobby to come back to; undefined when there is none that could be named. */
  returnUrl: string | undefined;
  /** Where this server answers itself. */
  ownUrl: string;
  contractSha256: string;
  ask: Ask;
  inspectTls: InspectTls;
  signal: AbortSignal;
  player: TestPlayer;
  /** The wallet tester's one run, which several points read. */
  walletTrial(): Promise<Trial>;
  browser(): Promise<Installed>;
}

/** The browser that is installed here, one that does not start, or none. */
export type Installed = { kind: 'browser'; browser: Browser } | { kind: 'broken'; why: string } | { kind: 'none' };

/** A line of the go-live checklist, in the brief's words. */
export interface Point {
  id: PointId;
  title: string;
  run(context: PointContext): Promise<Finding>;
}
