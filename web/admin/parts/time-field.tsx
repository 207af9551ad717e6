import { TextInput } from '@mantine/core';
import { fromField, toField } from './local-time.ts';
import { useTyped } from './use-typed.ts';

interface Props {
  label: string;
  /** An instant, as the API has it. */
  value: string | undefined;
  /** '' when the field is emptied. */
  onChange: (instant: string) => void;
}

/** A moment by the reader's own clock, which counts once the reader pauses: a year is typed digit by digit. */
export function TimeField({ label, value, onChange }: Props) {
  const [typed, type] = useTyped(toField(value), (field) => onChange(fromField(field)));
  return (
    <TextInput
      type="datetime-local"
      label={label}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      max="9999-12-31T23:59"
    />
  );
}
