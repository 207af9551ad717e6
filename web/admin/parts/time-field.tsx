import { TextInput } from '@mantine/core';
import { fromField, toField } from './local-time.ts';

interface Props {
  label: string;
  /** An instant, as the API has it. */
  value: string | undefined;
  /** '' when the field is emptied. */
  onChange: (instant: string) => void;
}

/** A moment by the reader's own clock. */
export const TimeField = ({ label, value, onChange }: Props) => (
  <TextInput
    type="datetime-local"
    label={label}
    value={toField(value)}
    onChange={(event) => onChange(fromField(event.currentTarget.value))}
  />
);
