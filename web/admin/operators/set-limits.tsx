import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useFieldErrors } from '../parts/use-field-errors.ts';
import { type Limits, type LimitsWish, limitsKey, setLimits } from './limits-api.ts';

const AMOUNTS = { least_stake: 'Least stake', most_stake: 'Most stake', most_win: 'Most win' } as const;
type Amount = keyof typeof AMOUNTS;
const NAMES: Amount[] = ['least_stake', 'most_stake', 'most_win'];

interface Props {
  id: string;
  /** What the form begins with. */
  before: Limits;
  present: readonly Limits[];
  onClose: () => void;
}

/** Limits one currency. What is left empty is no limit. */
export function SetLimits({ id, before, present, onClose }: Props) {
  const [currency, setCurrency] = useState(before.currency);
  const [typed, setTyped] = useState<Partial<Record<Amount, string>>>({});
  const code = currency.trim().toUpperCase();
  const held = present.find((limits) => limits.currency === code) ?? before;
  const textOf = (name: Amount) => typed[name] ?? held[name] ?? '';
  const save = useChange((wish: LimitsWish) => setLimits(id, code, wish), {
    touches: [limitsKey(id)],
    done: `The limits of ${id} in ${code} are saved.`,
  });
  const errors = useFieldErrors(save.error, { ...AMOUNTS, currency: 'Currency' });
  const submit = () => {
    const amount = (name: Amount) => textOf(name).trim() || null;
    const wish = {
      least_stake: amount('least_stake'),
      most_stake: amount('most_stake'),
      most_win: amount('most_win'),
    };
    save.mutate(wish, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={`Limits of ${id}`}
      action="Save limits"
      pending={save.isPending}
      error={save.error}
      refused="The limits were not saved"
      onSubmit={submit}
      onCancel={onClose}
    >
      <TextInput
        label="Currency"
        description="Of the rounds that these limit."
        pattern="\s*[A-Za-z]{3}\s*"
        title="Three letters, as USD"
        error={errors.currency}
        value={currency}
        onChange={(event) => setCurrency(event.currentTarget.value)}
        autoComplete="off"
        required
      />
      {NAMES.map((name) => (
        <TextInput
          key={name}
          label={AMOUNTS[name]}
          description="Of one round. Empty is no limit."
          inputMode="decimal"
          pattern="\s*[0-9]{1,15}(\.[0-9]{1,4})?\s*"
          title="An amount, as 25.00"
          error={errors[name]}
          value={textOf(name)}
          onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
          autoComplete="off"
          data-autofocus={name === 'least_stake' || undefined}
        />
      ))}
    </FormDialog>
  );
}
