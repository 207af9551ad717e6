import { formatAmount, MOST_KEPT, parseAmount } from '../domain/money.ts';
import { invalid } from '../domain/refusal.ts';
import { type LimitsRow, listLimits, saveLimits } from '../store/limits.ts';
import type { OperatorRow } from '../store/operators.ts';
import type { Components } from './components.ts';
import type { OperatorDirectory } from './operator-directory.ts';

/** Amounts as decimal strings; null is no limit. */
export interface LimitsWish {
  least_stake: string | null;
  most_stake: string | null;
  most_win: string | null;
}

type Needs = Pick<Components, 'db'> & {
  directory: OperatorDirectory;
  findOperator: (operatorId: string) => Promise<OperatorRow>;
};

/** What staff allow an operator's players to stake and win at once. Contract: listLimits, setLimits. */
export function makeAdminLimits({ db, directory, findOperator }: Needs) {
  async function list(operatorId: string) {
    await findOperator(operatorId);
    return (await listLimits(db, operatorId)).map(shown);
  }

  return {
    list,
    /** @throws Refusal `invalid` for an amount that the currency does not have, of zero, or a least above the most. */
    async set(operatorId: string, currency: string, wish: LimitsWish) {
      const minor = (name: keyof LimitsWish) => readLimit(name, wish[name], currency);
      const limits = {
        least_stake: minor('least_stake'),
        most_stake: minor('most_stake'),
        most_win: minor('most_win'),
      };
      if (limits.least_stake !== null && limits.most_stake !== null && limits.least_stake > limits.most_stake) {
        throw invalid(`least_stake ${wish.least_stake} is more than most_stake ${wish.most_stake}`);
      }
      await findOperator(operatorId);
      await saveLimits(db, { operator_id: operatorId, currency, ...limits });
      directory.forget();
      return list(operatorId);
    },
  };
}

function readLimit(name: string, text: string | null, currency: string): bigint | null {
  if (text === null) return null;
  const minor = parseAmount(text, currency);
  if (minor === 0n) throw invalid(`${name} must be more than zero; null is no limit`);
  if (minor > MOST_KEPT) throw invalid(`${name} is more than ${formatAmount(MOST_KEPT, currency)}; null is no limit`);
  return minor;
}

const shown = ({ currency, least_stake, most_stake, most_win }: LimitsRow) => {
  const amount = (minor: bigint | null) => (minor === null ? null : formatAmount(minor, currency));
  return { currency, least_stake: amount(least_stake), most_stake: amount(most_stake), most_win: amount(most_win) };
};
