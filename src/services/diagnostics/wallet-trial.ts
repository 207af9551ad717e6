import type { OperatorRow } from '../../store/operators.ts';
import { amountsOf } from '../../wallet-check/amounts.ts';
import type { Group } from '../../wallet-check/case.ts';
import { workingFunds } from '../../wallet-check/funds.ts';
import type { CaseResult, Report } from '../../wallet-check/report.ts';
import type { Connect } from '../../wallet-check/wire.ts';
import type { Components } from '../components.ts';
import { cut, type Finding, failed, notApplicable, passed, Stopped } from './finding.ts';
import type { CaseShown } from './report.ts';

/** What the wallet tester came to: its report; or why it could not run, and what to do about it. */
export type Trial =
  | { kind: 'report'; report: Report }
  | { kind: 'no-callbacks' }
  | { kind: 'impossible'; reason: string; remedy: string };

/** A correct wallet may take its deadline for every call; a diagnosis that takes long is watched, and can be stopped. */
const TOTAL_MS = 15 * 60_000;

interface Needs extends Pick<Components, 'clock' | 'random' | 'sealing'> {
  operator: OperatorRow;
  playerId: string;
  /** A game of the operator's. */
  symbol(): Promise<string | undefined>;
  connect: Connect | undefined;
  signal: AbortSignal;
  doing(what: string): void;
}

/** Runs the wallet tester once, whoever asks first. The player's money is put right even when the run is stopped. */
export function makeWalletTrial(needs: Needs): () => Promise<Trial> {
  let trial: Promise<Trial> | undefined;
  return () => {
    trial ??= tryWallet(needs);
    return trial;
  };
}

async function tryWallet(needs: Needs): Promise<Trial> {
  const { operator, playerId, connect, signal, clock, random, doing } = needs;
  if (operator.wallet_mode === 'internal') return { kind: 'no-callbacks' };
  if (signal.aborted) throw new Stopped();
  const { operator_id, wallet_base_url: url } = operator;
  if (!url) {
    const remedy = `Set it: provider operator wallet ${operator_id} --url URL`;
    return { kind: 'impossible', reason: `${operator_id} has no wallet_base_url`, remedy };
  }
  const { runWalletCheck } = await import('../../wallet-check/run.ts');
  const { WalletUnreachable } = await import('../../wallet-check/first-call.ts');
  try {
    const report = await runWalletCheck({
      url,
      secret: secretOf(needs),
      playerId,
      operatorId: operator_id,
      currency: operator.currency,
      gameSymbol: await needs.symbol(),
      timeoutMs: operator.wallet_deadline_ms,
      totalMs: TOTAL_MS,
      connect,
      signal,
      clock,
      random,
      onCase: (result, done, total) => doing(`wallet case ${done} of ${total}, ${result.group}/${result.id}`),
    });
    return { kind: 'report', report };
  } catch (error) {
    if (!(error instanceof WalletUnreachable) && !(error instanceof SecretShut)) throw error;
    if (signal.aborted) throw new Stopped();
    const remedy =
      error instanceof SecretShut
        ? `Put the key that sealed it into OTHER_SECRETS_KEYS, or set the secret anew: provider operator wallet ${operator_id} --secret SECRET`
        : `See that the wallet answers there and is reached from this server; provider operator wallet ${operator_id} --url URL sets another address`;
    return { kind: 'impossible', reason: withoutStop(error.message), remedy };
  }
}

class SecretShut extends Error {}

function secretOf({ operator, sealing }: Needs): string {
  try {
    return sealing.open(operator.wallet_secret ?? '', operator.operator_id);
  } catch (error) {
    throw new SecretShut(error instanceof Error ? error.message : 'The wallet secret cannot be opened');
  }
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/** What the trial says of the cases in these groups. @throws Stopped when it was stopped before it came to them. */
export function findingOf(trial: Trial, operator: OperatorRow, groups: readonly Group[]): Finding {
  if (trial.kind === 'no-callbacks') return notApplicable(NO_CALLBACKS);
  if (trial.kind === 'impossible') return failed(trial.reason, trial.remedy);
  const { report } = trial;
  const cases = report.cases.filter(({ group }) => groups.includes(group));
  const required = cases.filter(({ level }) => level === 'required');
  const bad = required.filter(({ verdict }) => verdict === 'failed' || verdict === 'not-run');
  if (bad.some(({ found }) => found === 'not run: the run was stopped')) throw new Stopped();
  const advice = cases.filter(({ level, verdict }) => level === 'advisory' && verdict === 'failed').length;
  const evidence = [
    `${required.length - bad.length} of ${required.length} required cases passed: ${groups.join(', ')}`,
    ...(advice > 0
      ? [advice === 1 ? '1 piece of advice, which fails nothing' : `${advice} pieces of advice, which fail nothing`]
      : []),
    `wallet ${report.url}, player ${report.player_id}, ${report.currency}`,
  ];
  // When nothing fits, every case says the same.
  const more = { cases: report.trouble === null ? cases.map(caseShown) : [] };
  if (bad.length === 0) return passed(evidence, more);
  const { reason, remedy } = whyNot(report, operator, bad);
  return failed(reason, remedy, evidence, more);
}

const NO_CALLBACKS = 'wallet_mode internal: no wallet is called, the players have demo money that is kept here';

function whyNot(report: Report, { operator_id }: OperatorRow, bad: CaseResult[]) {
  const setting = `Correct it with provider operator wallet ${operator_id} (--url, --secret), or name another --player`;
  const anotherPlayer = `Name a player of this wallet with --player; or correct the wallet with provider operator wallet ${operator_id} (--url, --secret)`;
  if (report.trouble !== null) {
    const remedy = /is the player one of this wallet/.test(report.trouble) ? anotherPlayer : setting;
    return { reason: withoutStop(report.trouble), remedy };
  }
  const missing = missingFunds(report);
  if (missing) {
    const reason = `The player ${report.player_id} has ${report.balance.before} ${report.currency}, and the wallet took no credit to make that enough`;
    return { reason, remedy: `Give the player ${missing} or more at the wallet, or name another --player` };
  }
  const [first, ...others] = bad.filter(({ verdict }) => verdict === 'failed');
  const notRun = bad.length - others.length - (first ? 1 : 0);
  const unrun = `${notRun} ${notRun === 1 ? 'case was' : 'cases were'} not run`;
  if (!first) {
    const reason = `The wallet answers too slowly, ${averageMs(report)} ms on average: ${unrun}`;
    return { reason, remedy: 'Find out what its answers wait for, and diagnose again' };
  }
  const more = [...(others.length > 0 ? [`${others.length} more`] : []), ...(notRun > 0 ? [unrun] : [])];
  return {
    reason: [`Not so: ${first.title} (${first.group}/${first.id}; found ${first.found})`, ...more].join(', and '),
    remedy: `Usual cause: ${first.because} All of it: provider wallet-check --url ${report.url} --player ${report.player_id}`,
  };
}

function averageMs({ cases }: Report): number {
  const taken = cases.flatMap(({ exchanges }) => exchanges.map(({ ms }) => ms));
  return Math.round(taken.reduce((sum, ms) => sum + ms, 0) / Math.max(taken.length, 1));
}

/** What the player would have to have, when cases failed for want of money and the tester could not bring it. */
function missingFunds({ balance, cases, currency }: Report): string | undefined {
  const amounts = amountsOf(currency);
  const least = workingFunds(amounts);
  const before = amounts.read(balance.before);
  const failedForIt = cases.some(({ verdict, found }) => verdict === 'failed' && /insufficient/i.test(found ?? ''));
  return failedForIt && before !== undefined && before < least ? amounts.show(least) : undefined;
}

function caseShown({ id, group, title, level, verdict, expected, found, exchanges, shown_by }: CaseResult): CaseShown {
  const exchange = shown_by === null ? undefined : exchanges[shown_by];
  const isAdvice = level === 'advisory' && verdict === 'failed';
  return {
    id: `${group}/${id}`,
    title,
    verdict: isAdvice ? 'advice' : verdict,
    expected: expected && cut(expected),
    found: found && cut(found),
    sent: exchange?.sent ?? null,
    came_back: exchange ? `HTTP ${exchange.status ?? '-'} ${exchange.body}` : null,
  };
}
