import { Alert, Button, Checkbox, Code, Group, Stack } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { CopyButton } from './copy-button.tsx';
import { Dialog } from './dialog.tsx';
import { Unsaved } from './unsaved.tsx';

interface Props {
  /** What it is: "API key". */
  what: string;
  /** Where it belongs, in a sentence. */
  use: string;
  secret: string;
  onClose: () => void;
}

/** A secret that this server keeps no copy of, or none it shows. It closes only when the reader says they have it. */
export function SecretOnce({ what, use, secret, onClose }: Props) {
  const [kept, setKept] = useState(false);
  return (
    <Dialog title={`The new ${what}`} size="lg">
      <Unsaved when={!kept}>{`The ${what} is shown this one time. Once you leave, it is lost.`}</Unsaved>
      <Stack>
        <Alert color="yellow" icon={<IconKey aria-hidden />} title="Shown this one time">
          {use} It cannot be shown again; when it is lost, a new one has to be made.
        </Alert>
        <Group gap="sm" align="center" wrap="nowrap">
          <Code className="mono breakable" flex={1} fz="sm" p="sm" data-secret>
            {secret}
          </Code>
          <CopyButton value={secret} what={what} />
        </Group>
        <Checkbox
          label={`I have stored the ${what} where it belongs`}
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button disabled={!kept} onClick={onClose}>
            Done
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
