/** not-shown: nothing speaks against the point, but nothing here could show it. */
export type Verdict = 'pending' | 'passed' | 'failed' | 'not-shown' | 'not-applicable' | 'not-run';

/** One case of the wallet tester, as far as a report needs it. */
export interface CaseShown {
  id: string;
  title: string;
  verdict: 'passed' | 'failed' | 'not-run' | 'not-applicable' | 'advice';
  expected: string | null;
  found: string | null;
  /** The call that shows it, as a command for a shell, and what came back. */
  sent: string | null;
  came_back: string | null;
}

export interface Picture {
  name: string;
  media_type: 'image/jpeg';
  /** Base64. */
  data: string;
}

export type PointId =
  | 'health'
  | 'game-base-url'
  | 'operator-active'
  | 'catalog'
  | 'api-key'
  | 'browser'
  | 'signature'
  | 'callbacks'
  | 'idempotency'
  | 'return-flow';

/** A point of the go-live checklist and what became of it. */
export interface PointResult {
  id: PointId;
  title: string;
  verdict: Verdict;
  evidence: string[];
  reason: string | null;
  remedy: string | null;
  cases: CaseShown[];
  pictures: Picture[];
  ms: number;
}

export interface DiagnosisReport {
  tool: 'provider diagnose';
  version: string;
  /** The SHA-256 of openapi.json. */
  contract_sha256: string;
  app_env: 'development' | 'staging' | 'production';
  diagnosis_id: string;
  operator_id: string;
  player_id: string;
  game_base_url: string | null;
  wallet_base_url: string | null;
  state: 'running' | 'finished' | 'stopped' | 'lost';
  verdict: 'running' | 'passed' | 'failed';
  started_at: string;
  ended_at: string | null;
  duration_ms: number;
  /** What the run left of the player's balance, in a sentence. */
  balance: string | null;
  points: PointResult[];
}

/** The report as it is stored, and as a certificate's hash has it. A wallet may have said U+0000, which is not kept. */
export const textOf = (report: DiagnosisReport): string => `${JSON.stringify(report, storable, 2)}\n`;

const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;

/** Whether nothing stands against a point. */
export const isGood = ({ verdict }: Pick<PointResult, 'verdict'>): boolean =>
  verdict === 'passed' || verdict === 'not-applicable';
