import type { CaseResult, Report } from '../../src/wallet-check/report.ts';
import { runWalletCheck } from '../../src/wallet-check/run.ts';
import type { Defect } from './defects/defect.ts';
import type { WalletSettings } from './doorkeeper.ts';
import { type Listening, listen } from './face.ts';
import type { HonestWallet } from './honest-wallet.ts';

/** Whom the wallets of the proof serve; the secret has letters beyond ASCII, as secrets may. */
export const SETTINGS: WalletSettings = {
  secret: 'whsec_7Yt-été',
  operator: 'operator-a',
  player: 'player-129001',
  currency: 'USD',
  balance: '1000.00',
};

export type Start = (settings: WalletSettings) => Promise<Listening>;

/** What the tester reported, and what the run did to the player's money by the wallet's own books, in words. */
export interface Examined {
  report: Report;
  moved: string | undefined;
}

/** Runs the tester against a wallet of its own, and ends the wallet. */
export async function examine(start: Start, settings: WalletSettings, timeoutMs?: number): Promise<Examined> {
  const wallet = await start(settings);
  try {
    const { secret, operator, player, currency } = settings;
    const about = { url: wallet.url, secret, operatorId: operator, playerId: player, currency };
    const report = await runWalletCheck({ ...about, timeoutMs });
    const holds = wallet.holds?.() ?? settings.balance;
    const moved = holds === settings.balance ? undefined : `the player has ${holds} and had ${settings.balance}`;
    return { report, moved };
  } finally {
    await wallet.close();
  }
}

/** Starts the honest wallet, or one that is derived from it. */
export const starting =
  (Wallet: typeof HonestWallet): Start =>
  async (settings) => {
    const wallet = new Wallet(settings);
    const listening = await listen((arrived) => wallet.answer(arrived));
    return { ...listening, holds: () => wallet.holds() };
  };

export type Level = CaseResult['level'];

export const failures = ({ cases }: Report, level: Level): CaseResult[] =>
  cases.filter((each) => each.level === level && (each.verdict === 'failed' || each.verdict === 'not-run'));

/** The case that a defect names and that fails of it, as it should; that it was not run does not count. */
export function catching({ caughtBy }: Defect, report: Report, level: Level = 'required'): CaseResult | undefined {
  const failed = failures(report, level).filter(({ verdict }) => verdict === 'failed');
  return caughtBy.flatMap((id) => failed.filter((each) => each.id === id))[0];
}

/** What a tester without false alarms does not say of a wallet that is right, nor do to it. */
export function alarms({ report, moved }: Examined, levels: Level[]): string[] {
  const { balance, trouble } = report;
  const failed = levels.flatMap((level) => failures(report, level));
  const said = failed.map(({ id, expected, found }) => `${id}: expected ${expected}, found ${found}`);
  if (balance.before !== balance.after) said.push(balance.summary);
  return [...said, trouble, moved].flatMap((fault) => fault ?? []);
}

/** Does the work of each, so many at a time; the results are in the order of what was given. */
export async function eachOf<T, R>(given: readonly T[], atOnce: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = given.entries();
  const hand = async () => {
    for (const [at, one] of waiting) results[at] = await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return results;
}
