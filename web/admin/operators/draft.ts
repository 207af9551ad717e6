import type { Operator, OperatorChange, OperatorWish } from './operator-api.ts';

/** What a form about an operator holds: texts, as they are typed. */
export interface OperatorDraft {
  operator_id: string;
  currency: string;
  wallet_mode: Operator['wallet_mode'];
  wallet_base_url: string;
  wallet_deadline_ms: string;
  /** An origin a line. */
  allowed_return_origins: string;
  notes: string;
}

export const blankDraft: OperatorDraft = {
  operator_id: '',
  currency: 'USD',
  wallet_mode: 'callback',
  wallet_base_url: '',
  wallet_deadline_ms: '',
  allowed_return_origins: '',
  notes: '',
};

/** What the form calls its fields. */
export const FIELDS = {
  operator_id: 'Operator id',
  currency: 'Currency',
  wallet_base_url: 'Wallet URL',
  wallet_deadline_ms: 'Wallet deadline',
  allowed_return_origins: 'Return origins',
  notes: 'Notes',
};

/** Whether somebody has filled in any of a new operator. */
export const isDrafted = (draft: OperatorDraft): boolean => JSON.stringify(draft) !== JSON.stringify(blankDraft);

export const draftOf = (operator: Operator): OperatorDraft => ({
  operator_id: operator.operator_id,
  currency: operator.currency,
  wallet_mode: operator.wallet_mode,
  wallet_base_url: operator.wallet_base_url ?? '',
  wallet_deadline_ms: String(operator.wallet_deadline_ms),
  allowed_return_origins: operator.allowed_return_origins.join('\n'),
  notes: operator.notes,
});

/** The operator that a form asks for. What is left empty is left to the API. */
export function wishOf(draft: OperatorDraft): OperatorWish {
  const { wallet_base_url, wallet_deadline_ms, allowed_return_origins, notes } = changeable(draft);
  return {
    operator_id: draft.operator_id.trim(),
    currency: currencyOf(draft),
    wallet_mode: draft.wallet_mode,
    ...(draft.wallet_mode === 'callback' && wallet_base_url !== '' && { wallet_base_url }),
    ...(wallet_deadline_ms !== undefined && { wallet_deadline_ms }),
    ...(allowed_return_origins.length > 0 && { allowed_return_origins }),
    ...(notes !== '' && { notes }),
  };
}

/** What a form changes of the operator it was opened with; what it left as it was, it leaves to others who change it. */
export function changeOf(draft: OperatorDraft, operator: Operator): OperatorChange {
  const before = draftOf(operator);
  const { wallet_base_url, wallet_deadline_ms, allowed_return_origins, notes } = changeable(draft);
  const differs = (field: keyof OperatorDraft) => draft[field].trim() !== before[field].trim();
  return {
    ...(differs('currency') && { currency: currencyOf(draft) }),
    ...(differs('wallet_base_url') && { wallet_base_url }),
    ...(differs('wallet_deadline_ms') && wallet_deadline_ms !== undefined && { wallet_deadline_ms }),
    ...(differs('allowed_return_origins') && { allowed_return_origins }),
    ...(differs('notes') && { notes }),
  };
}

const currencyOf = ({ currency }: OperatorDraft): string => currency.trim().toUpperCase();

const changeable = (draft: OperatorDraft) => ({
  wallet_base_url: draft.wallet_base_url.trim(),
  wallet_deadline_ms: draft.wallet_deadline_ms.trim() === '' ? undefined : Number(draft.wallet_deadline_ms),
  allowed_return_origins: draft.allowed_return_origins
    .split(/\s+/)
    .map((origin) => origin.replace(/\/+$/, ''))
    .filter((origin) => origin !== ''),
  notes: draft.notes.trim(),
});
