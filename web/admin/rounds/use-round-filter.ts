import { useFilters } from '../parts/use-filters.ts';
import { type RoundFilter, STATE_WORDS, type StateWord } from './round-api.ts';

/** What rounds and calls are narrowed by, as the address has it. */
export function useRoundFilter() {
  const { filters, set } = useFilters('state', 'player_id', 'symbol', 'transaction_id', 'from', 'to');
  const { state = '', transaction_id, ...others } = filters;
  const states = statesIn(state);
  const filter: RoundFilter = { ...others, ...(states.length > 0 && { state: states }) };
  return { filters, filter, states, transactionId: transaction_id, set, isNarrowed: Object.keys(filters).length > 0 };
}

const statesIn = (text: string): StateWord[] => STATE_WORDS.filter((word) => text.split(',').includes(word));
