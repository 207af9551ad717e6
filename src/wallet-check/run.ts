import { randomBytes } from 'node:crypto';
import type { Random } from '../domain/games/random.ts';
import { amountsOf } from './amounts.ts';
import { makeBudget } from './budget.ts';
import { makeCaller } from './caller.ts';
import { makeCalls } from './calls.ts';
import type { Group } from './case.ts';
import { makePurse } from './check.ts';
import { readContract } from './contract.ts';
import { hiderOf } from './evidence.ts';
import { makeFirstCall } from './first-call.ts';
import { makeFunds } from './funds.ts';
import { type CaseResult, countOf, type Report } from './report.ts';
import { runCases } from './run-cases.ts';
import { type Connect, openWire } from './wire.ts';

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
  /** The whole run, however the wallet behaves; 116 s unless told. */
  totalMs?: number | undefined;
  /** Ends the run early: what is left is not run, and the money is put right. */
  signal?: AbortSignal | undefined;
  /** How connections come about, where not every address may be connected to. */
  connect?: Connect | undefined;
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
  const { clock = () => new Date(), random = randomBytes, timeoutMs = 5000, totalMs = 116_000 } = options;
  const { onCase = () => {} } = options;
  const { operatorId = 'operator-a', playerId, gameSymbol = 'vs20doghouse', currency = 'USD' } = options;
  const startedAt = clock();
  const contract = readContract();
  const amounts = amountsOf(currency);
  const base = options.url.replace(/\/+$/, '');
  const hide = hiderOf(options.secret);
  const budget = makeBudget({ clock, timeoutMs, totalMs, signal: options.signal });
  const caller = makeCaller({ base, secret: options.secret, clock, amounts, budget, hide });
  const calls = makeCalls({ operatorId, playerId, gameSymbol, sessionId: options.sessionId }, amounts, random);
  const open = (connections: number) => openWire(new URL(base).origin, connections, options.connect);
  const wire = open(CONNECTIONS);
  try {
    const first = await makeFirstCall({ caller, calls, wire, base, hide });
    const purse = makePurse(first.balance);
    const funds = makeFunds({ caller, calls, wire, amounts, budget, purse });
    await funds.begin();
    const parts = { amounts, contract, calls, caller, wire, openWire: open, purse };
    const results = await runCases({ parts, funds, budget, hide, group: options.group, onCase });
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
      verdict: required.failed + required.not_run === 0 ? 'passed' : 'failed',
      trouble: first.trouble ?? null,
      required,
      advisory: countOf(results, 'advisory'),
      balance: { ...balance, summary: hide(balance.summary) },
      first_exchange: first.answer.evidence,
      cases: results,
    };
  } finally {
    await wire.close();
  }
}
