import { rfc3339 } from '../../domain/session.ts';
import { noteDiagnosis } from '../../store/diagnoses.ts';
import type { OperatorRow } from '../../store/operators.ts';
import type { Connect } from '../../wallet-check/wire.ts';
import type { Components } from '../components.ts';
import type { OperatorDirectory } from '../operator-directory.ts';
import { makeAsk } from './ask.ts';
import { type Browser, openBrowser } from './browser.ts';
import type { Certificates } from './certificates.ts';
import { judgePoints } from './diagnosis-run.ts';
import type { Installed, PointContext } from './point.ts';
import { points } from './points/index.ts';
import { type DiagnosisReport, isGood, textOf } from './report.ts';
import { makeTestPlayer } from './test-player.ts';
import { inspectTls } from './tls.ts';
import { makeWalletTrial } from './wallet-trial.ts';

/** What diagnoses need of the server that runs them. */
export interface Surroundings {
  /** Where this server answers itself. */
  ownUrl: string;
  contract: { version: string; contractSha256: string };
  /** How wallets are connected to. */
  connect: Connect;
  /** The path of the browser that is installed here. */
  findBrowser(): string | undefined;
}

interface Needs
  extends Surroundings,
    Pick<Components, 'db' | 'clock' | 'random' | 'sleep' | 'sealing' | 'gameBaseUrl' | 'appEnv' | 'stopping'> {
  directory: OperatorDirectory;
  certificates: Certificates;
  background: (work: Promise<unknown>) => void;
  operator: OperatorRow;
  report: DiagnosisReport;
  returnUrl: string | undefined;
  expectedSymbols: string[] | undefined;
  avoid: ReadonlySet<string>;
  /** A browser that was asked for. */
  browserPath: string | undefined;
}

const HEARTBEAT_MS = 1000;

/** Carries a diagnosis out to its end, and leaves nothing behind but its report. */
export async function carryOut(needs: Needs): Promise<void> {
  const { db, clock, operator, report, certificates } = needs;
  const { operator_id, diagnosis_id } = report;
  const note = (change: Parameters<typeof noteDiagnosis>[3]) => noteDiagnosis(db, operator_id, diagnosis_id, change);
  const stop = new AbortController();
  const signal = needs.stopping ? AbortSignal.any([stop.signal, needs.stopping]) : stop.signal;
  const heart = beat({ ...needs, note, stop });
  const { context, leave } = surround({ ...needs, signal, doing: heart.doing, note });
  const judging = judgePoints({
    points,
    context,
    signal,
    clock,
    fault: (error) => needs.background(Promise.reject(error)),
    doing: heart.doing,
    onPoint: async (judged) => void (await note({ report: textOf({ ...report, points: judged }) })),
  });
  const judged = await judging.finally(() => leave().finally(heart.stop));
  const now = clock();
  const ended: DiagnosisReport = {
    ...report,
    points: judged,
    state: signal.aborted ? 'stopped' : 'finished',
    verdict: judged.every(isGood) ? 'passed' : 'failed',
    ended_at: rfc3339(now),
    duration_ms: now.getTime() - Date.parse(report.started_at),
    balance: await balanceOf(context),
  };
  const issued = certificates.issue(ended, operator);
  const outcome =
    'why' in issued
      ? { no_certificate: issued.why }
      : { certificate: issued.text, signature: issued.signature, public_key: issued.public_key };
  await note({
    ...outcome,
    state: ended.state === 'stopped' ? 'stopped' : 'finished',
    report: textOf(ended),
    doing: null,
  });
}

/** The database did not answer; what it says next will do. */
const UNHEARD = { stop_asked: false };

/** Says each second that the run goes on and what it is at, and hears whether it is to stop. */
function beat({ clock, sleep, note, stop }: Needs & { note: Note; stop: AbortController }) {
  const stopped = new AbortController();
  let doing = '';
  const beating = (async () => {
    while (!stopped.signal.aborted) {
      await sleep(HEARTBEAT_MS, stopped.signal).catch(() => {});
      if (stopped.signal.aborted) return;
      const noted = await note({ seen_at: clock(), doing }).catch(() => UNHEARD);
      if (!noted || noted.stop_asked) stop.abort();
    }
  })();
  return {
    doing(what: string) {
      doing = what;
    },
    async stop() {
      stopped.abort();
      await beating;
    },
  };
}

type Note = (change: Parameters<typeof noteDiagnosis>[3]) => ReturnType<typeof noteDiagnosis>;

/** What the points use, and how it is left. */
function surround(needs: Needs & { signal: AbortSignal; doing: (what: string) => void; note: Note }) {
  const { report, operator, signal, clock, directory, note, browserPath } = needs;
  const { operator_id: operatorId, player_id: playerId, diagnosis_id: diagnosisId } = report;
  const ask = makeAsk(signal, clock);
  const player = makeTestPlayer({
    ...needs,
    ask,
    operatorId,
    playerId,
    diagnosisId,
    note: async (held) => void (await note(held)),
  });
  const symbol = async () => (await directory.catalog(operatorId)).items[0]?.symbol;
  const walletTrial = makeWalletTrial({ ...needs, playerId, symbol });
  let browser: Promise<Installed> | undefined;
  const opened: Browser[] = [];
  const close = () => Promise.all(opened.map((one) => one.close().catch(() => {})));
  signal.addEventListener('abort', close, { once: true });

  async function start(): Promise<Installed> {
    const path = browserPath ?? needs.findBrowser();
    if (!path) return { kind: 'none' };
    try {
      const started = await openBrowser(path);
      opened.push(started);
      return { kind: 'browser', browser: started };
    } catch (error) {
      return { kind: 'broken', why: error instanceof Error ? error.message : String(error) };
    }
  }

  const context: PointContext = {
    ...needs,
    playerId,
    contractSha256: report.contract_sha256,
    returnUrl: needs.returnUrl ?? usualLobby(operator, needs.gameBaseUrl),
    ask,
    inspectTls,
    player,
    walletTrial,
    browser() {
      browser ??= start();
      return browser;
    },
  };
  return {
    context,
    async leave() {
      signal.removeEventListener('abort', close);
      await browser;
      await close();
      await player.leave();
    },
  };
}

/** A page on the operator's first allowed origin; where any is allowed, one of ours. */
const usualLobby = ({ allowed_return_origins: [first] }: OperatorRow, gameBaseUrl: string | undefined) =>
  first ? `${first}/` : gameBaseUrl && `${gameBaseUrl}/docs`;

async function balanceOf({ walletTrial }: PointContext): Promise<string | null> {
  const trial = await walletTrial().catch(() => undefined);
  return trial?.kind === 'report' ? trial.report.balance.summary : null;
}
