import { percentileOf } from '../domain/latency.ts';
import { formatAmount, formatSigned } from '../domain/money.ts';
import { invalid } from '../domain/refusal.ts';
import { isOpen } from '../domain/round.ts';
import {
  type Asked,
  type RoundFigures,
  readRoundFigures,
  readWalletSeries,
  readWallets,
  type WalletFigures,
} from '../store/dashboard.ts';
import { LATENCIES } from '../store/figures.ts';
import { countManualByOperator, countUnendedRounds, listOldestOpen } from '../store/open-rounds.ts';
import type { OperatorRow } from '../store/operators.ts';
import { rolledUntil } from '../store/roll-up.ts';
import type { Components } from './components.ts';
import { instant } from './instant.ts';
import { roundIdOf } from './round-records.ts';

export interface DashboardWish {
  /** RFC 3339. */
  from: string;
  to: string;
  operator_id?: string;
}

type Needs = Pick<Components, 'db'> & {
  /** @throws Refusal `not-found`. */
  findOperator: (operatorId: string) => Promise<OperatorRow>;
};

const HOUR_MS = 3600_000;
const UNIT_MS = { hour: HOUR_MS, day: 24 * HOUR_MS };
/** Up to this the figures come by the hour, beyond by the day. */
const LONGEST_BY_HOUR_MS = 3 * UNIT_MS.day;
const LONGEST_MS = 400 * UNIT_MS.day;
const MOST_WALLETS = 100;
const MOST_MANUAL = 100;
const MOST_PENDING = 10;

/** What has happened, of all operators or of one, as the database has it. Contract: getDashboard. */
export function makeDashboard({ db, findOperator }: Needs) {
  return async function dashboard({ operator_id, ...wish }: DashboardWish) {
    if (operator_id !== undefined) await findOperator(operator_id);
    const span = spanOf(wish);
    const asked = { ...span, operatorId: operator_id, rolledUntil: (await rolledUntil(db)) ?? span.from };
    const rounds = await readRoundFigures(db, asked);
    const unended = await countUnendedRounds(db, operator_id);
    const wallets = await readWallets(db, asked, MOST_WALLETS);
    const walletSeries = await readWalletSeries(db, asked);
    const unendedIn = (open: boolean) =>
      unended.filter(({ state }) => isOpen(state) === open).reduce((sum, row) => sum + row.rounds, 0);
    return {
      from: span.from.toISOString(),
      to: span.to.toISOString(),
      unit: span.unit,
      operator_id: operator_id ?? null,
      ...totalOf(rounds),
      pending: unendedIn(true),
      manual: unendedIn(false),
      manual_by_operator: (await countManualByOperator(db, MOST_MANUAL, operator_id)).map((waiting) => ({
        ...waiting,
        oldest: waiting.oldest.toISOString(),
      })),
      oldest_pending: (await listOldestOpen(db, MOST_PENDING, operator_id)).map((round) => ({
        operator_id: round.operator_id,
        round_id: roundIdOf(round),
        state: round.state,
        created_at: round.created_at.toISOString(),
      })),
      wallet: walletView(walletSeries),
      wallets: wallets.map((figures) => ({ operator_id: figures.operator_id ?? '', ...walletView([figures]) })),
      series: seriesOf(asked, rounds, walletSeries),
    };
  };
}

/** The span that was asked for, widened to whole hours or days. @throws Refusal `invalid` */
function spanOf(wish: Pick<DashboardWish, 'from' | 'to'>): Pick<Asked, 'from' | 'to' | 'unit'> {
  const [from, to] = [instant('from', wish.from).getTime(), instant('to', wish.to).getTime()];
  if (from >= to) throw invalid(`from ${wish.from} is not before to ${wish.to}`);
  if (to - from > LONGEST_MS) throw invalid('from and to are more than 400 days apart');
  const unit = to - from > LONGEST_BY_HOUR_MS ? 'day' : 'hour';
  const ms = UNIT_MS[unit];
  return { from: new Date(Math.floor(from / ms) * ms), to: new Date(Math.ceil(to / ms) * ms), unit };
}

/** An entry for each unit, also where nothing happened. */
function seriesOf({ from, to, unit }: Asked, rounds: RoundFigures[], wallets: WalletFigures[]) {
  const roundsAt = Map.groupBy(rounds, ({ since }) => since.getTime());
  const walletsAt = Map.groupBy(wallets, ({ since }) => since.getTime());
  const ms = UNIT_MS[unit];
  return Array.from({ length: (to.getTime() - from.getTime()) / ms }, (_, n) => {
    const at = from.getTime() + n * ms;
    const wallet = walletView(walletsAt.get(at) ?? []);
    return { at: new Date(at).toISOString(), ...totalOf(roundsAt.get(at) ?? []), wallet };
  });
}

function totalOf(figures: readonly RoundFigures[]) {
  const sum = (name: 'launches' | 'settled' | 'rejected' | 'rolled_back', among = figures) =>
    Number(among.reduce((total, row) => total + row[name], 0n));
  const money = (name: 'stake' | 'win', among: RoundFigures[]) => among.reduce((total, row) => total + row[name], 0n);
  return {
    launches: sum('launches'),
    settled: sum('settled'),
    rejected: sum('rejected'),
    rolled_back: sum('rolled_back'),
    currencies: [...Map.groupBy(figures, ({ currency }) => currency)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, rows]) => {
        const [stake, win] = [money('stake', rows), money('win', rows)];
        return {
          currency,
          settled: sum('settled', rows),
          stake: formatAmount(stake, currency),
          win: formatAmount(win, currency),
          ggr: formatSigned(stake - win, currency),
        };
      }),
  };
}

function walletView(figures: readonly WalletFigures[]) {
  const sum = (name: string) => Number(figures.reduce((total, row) => total + (row[name] ?? 0n), 0n));
  const counts = LATENCIES.map(sum);
  const classes = { ok: sum('ok'), reject: sum('reject'), not_sent: sum('not_sent'), unknown: sum('unknown') };
  return {
    attempts: classes.ok + classes.reject + classes.not_sent + classes.unknown,
    ...classes,
    p50_ms: percentileOf(counts, 0.5),
    p90_ms: percentileOf(counts, 0.9),
    p99_ms: percentileOf(counts, 0.99),
  };
}
