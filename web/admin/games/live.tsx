import { Badge, NativeSelect } from '@mantine/core';

/** Whether operators that have the game see it. */
export const Live = ({ live }: { live: boolean }) => (
  <Badge color={live ? 'teal' : 'gray'} variant="light" tt="none">
    {live ? 'live' : 'not live'}
  </Badge>
);

interface FilterProps {
  value: string | undefined;
  onChange: (value: string) => void;
}

/** Lists all games, those that operators see, or the others. */
export const LiveFilter = ({ value, onChange }: FilterProps) => (
  <NativeSelect
    label="Catalog"
    value={value ?? ''}
    onChange={(event) => onChange(event.currentTarget.value)}
    data={LIVE}
  />
);

const LIVE = [
  { value: '', label: 'live or not' },
  { value: 'yes', label: 'live' },
  { value: 'no', label: 'not live' },
];
