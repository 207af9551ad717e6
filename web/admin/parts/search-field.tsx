import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTyped } from './use-typed.ts';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}

/** Searches once the reader pauses. */
export function SearchField({ label, value, onChange }: Props) {
  const [typed, type] = useTyped(value ?? '', onChange);
  return (
    <TextInput
      type="search"
      label={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      flex="1 1 150px"
      maw={320}
    />
  );
}
