import { randomBytes } from 'node:crypto';
import type { Random } from '../domain/games/random.ts';
import { amountsOf } from './amounts.ts';
import { type Budget, makeBudget, TimeUsedUp } from './budget.ts';
import { makeCaller } from './caller.ts';
import { makeCalls } from './calls.ts';
import type { Case, Group } from './case.ts';
import { cases } from './cases/index.ts';
import { type CheckParts, makeCheck, type Purse, Unmet } from './check.ts';
import { readContract } from './contract.ts';
import { type Evidence, type Hide, hiderOf } from './evidence.ts';
import { makeFirstCall } from './first-call.ts';
import { type Funds, makeFunds } from './purse.ts';
import { type CaseResult, countOf, type Report } from './report.ts';
import { openWire } from './wire.ts';

export interface WalletCheckOptions {
  /** The wallet_base_url: http or https, any path, no query. */
  url: string;
  secret: string;
  playerId: string;
  operatorId?: string | undefined;
  /** USD unless named. */
  currency?: string | undefined;
  gameSymbol?: string | undefined;
  /** The session of the calls, for a wallet that knows its sessions; made up unless named. */
  sessionId?: string | undefined;
  /** Only the cases of this group. */
  group?: Group | undefined;
  /** The longest wait for one answer; 5000 unless told. It becomes shorter as the wallet stays silent. */
  timeoutMs?: number | undefined;
  /** The whole run, however the wallet behaves; 110 s unless told. */
  totalMs?: number | undefined;
  /** Ends the run early: what is left is not run, and the money is put right. */
  signal?: AbortSignal | undefined;
  clock?: () => Date;
  random?: Random;
  /** Hears of every case as it ends. */
  onCase?: (result: CaseResult, done: number, total: number) => void;
}

const CONNECTIONS = 32;

/**
 * Runs the cases against a wallet, one after the other, and leaves the player's balance where it was.
 * @throws WalletUnreachable when nothing answers HTTP there.
 * @throws Refusal `invalid` for an unknown currency.
 */
export async function runWalletCheck(options: WalletCheckOptions): Promise<Report> {
  const { clock = () => new Date(), random = randomBytes, timeoutMs = 5000, totalMs = 110_000 } = options;
  const { operatorId = 'operator-a', playerId, gameSymbol = 'vs20doghouse', currency = 'USD' } = options;
  const startedAt = clock();
  const contract = readContract();
  const amounts = amountsOf(currency);
  const base = options.url.replace(/\/+$/, '');
  const hide = hiderOf(options.secret);
  const budget = makeBudget({ clock, timeoutMs, totalMs, signal: options.signal });
  const caller = makeCaller({ base, secret: options.secret, clock, amounts, budget, hide });
  const calls = makeCalls({ operatorId, playerId, gameSymbol, sessionId: options.sessionId }, amounts, random);
  const open = (connections: number) => openWire(new URL(base).origin, connections);
  const wire = open(CONNECTIONS);
  try {
    const first = await makeFirstCall({ caller, calls, wire, base, hide });
    const purse: Purse = { known: first.balance };
    const funds = makeFunds({ caller, calls, wire, amounts, purse }, first.balance);
    const parts = { amounts, contract, calls, caller, wire, openWire: open, purse };
    const results = await runCases(parts, funds, budget, hide, options);
    budget.release();
    const balance = await funds.giveBack();
    const required = countOf(results, 'required');
    return {
      tool: 'provider wallet-check',
      version: contract.version,
      contract_sha256: contract.sha256,
      started_at: startedAt.toISOString(),
      duration_ms: budget.elapsedMs(),
      url: hide(base),
      operator_id: operatorId,
      player_id: playerId,
      currency,
      game_symbol: gameSymbol,
      group: options.group ?? null,
      verdict: required.failed === 0 ? 'passed' : 'failed',
      trouble: first.trouble ?? null,
      required,
      advisory: countOf(results, 'advisory'),
      balance,
      first_exchange: first.answer.evidence,
      cases: results,
    };
  } finally {
    await wire.close();
  }
}

/** What is required runs first, so that a slow wallet is not failed for want of time spent on advice. */
async function runCases(
  parts: CheckParts,
  funds: Funds,
  budget: Budget,
  hide: Hide,
  { group, onCase = () => {} }: WalletCheckOptions,
): Promise<CaseResult[]> {
  const chosen = cases.filter((each) => group === undefined || each.group === group);
  const results = new Map<Case, CaseResult>();
  for (const level of ['required', 'advisory'] as const) {
    for (const each of chosen.filter((one) => one.level === level)) {
      await funds.restore();
      const result = await runCase(each, parts, budget, hide);
      results.set(each, result);
      onCase(result, results.size, chosen.length);
    }
  }
  return chosen.flatMap((each) => results.get(each) ?? []);
}

type Ending = Pick<CaseResult, 'verdict' | 'expected' | 'found' | 'shown_by'>;

async function runCase(each: Case, parts: CheckParts, budget: Budget, hide: Hide): Promise<CaseResult> {
  const { id, group, title, level, says, at, because } = each;
  const exchanges: Evidence[] = [];
  const begun = budget.elapsedMs();
  const ending = await endingOf(each, parts, exchanges);
  const hidden = { expected: ending.expected && hide(ending.expected), found: ending.found && hide(ending.found) };
  const ms = budget.elapsedMs() - begun;
  return { id, group, title, level, says, at, because, ...ending, ...hidden, exchanges, ms };
}

async function endingOf(each: Case, parts: CheckParts, exchanges: Evidence[]): Promise<Ending> {
  const inapplicable = each.unless?.(parts.amounts);
  if (inapplicable !== undefined)
    return { verdict: 'not-applicable', expected: null, found: inapplicable, shown_by: null };
  try {
    await each.run(makeCheck(parts, exchanges));
    return { verdict: 'passed', expected: null, found: null, shown_by: null };
  } catch (error) {
    if (error instanceof TimeUsedUp)
      return { verdict: 'not-run', expected: null, found: `not run: ${error.message}`, shown_by: null };
    if (!(error instanceof Unmet)) throw error;
    const { expected, found, answer } = error;
    const shownBy = answer ? exchanges.indexOf(answer.evidence) : exchanges.length - 1;
    return { verdict: 'failed', expected, found, shown_by: shownBy < 0 ? null : shownBy };
  }
}
