import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { OperatorDraft } from './draft.ts';

interface Props {
  draft: OperatorDraft;
  /** What was refused, by field. */
  errors: Record<string, string>;
  /** To be read by those who may not change it. */
  readOnly?: boolean;
  onChange: (change: Partial<OperatorDraft>) => void;
}

/** The fields that creating and changing an operator have in common. */
export function OperatorFields({ draft, errors, readOnly = false, onChange }: Props) {
  const bind = (field: keyof OperatorDraft) => ({
    value: draft[field],
    error: errors[field],
    readOnly,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      {draft.wallet_mode === 'callback' && (
        <TextInput
          label="Wallet URL"
          description="Where balance, debit, credit and rollback are called, without these words at its end."
          placeholder={readOnly ? 'no address yet' : 'https://wallet.example.com/provider'}
          type="url"
          maxLength={2048}
          {...bind('wallet_base_url')}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Currency"
          description="The one launches have that name none: three letters."
          pattern="[A-Za-z]{3}"
          title="Three letters, as USD"
          maxLength={3}
          required
          {...bind('currency')}
        />
        <TextInput
          label="Wallet deadline, ms"
          description="How long the wallet may take to answer a call."
          type="number"
          min={500}
          max={30000}
          {...bind('wallet_deadline_ms')}
        />
      </SimpleGrid>
      <Textarea
        label="Return origins"
        description="Where players may be sent back to, one a line. Without any, everywhere."
        placeholder={readOnly ? 'any' : 'https://casino.example.com'}
        autosize
        minRows={2}
        {...bind('allowed_return_origins')}
      />
      <Textarea
        label="Notes"
        description="For your colleagues; the operator never sees them."
        maxLength={4000}
        autosize
        minRows={2}
        {...bind('notes')}
      />
    </>
  );
}
