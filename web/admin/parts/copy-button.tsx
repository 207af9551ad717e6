import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** Copies a text, and says that it did. */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const { copied, error, copy } = useClipboard({ timeout: 3000 });
  const label = copied ? 'Copied' : error ? 'Select and copy it by hand' : 'Copy';
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`${label}: ${what}`}
      leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      onClick={() => copy(value)}
    >
      {label}
    </Button>
  );
}
