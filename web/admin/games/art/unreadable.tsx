import { Alert, Button, Group, Stack } from '@mantine/core';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { useUpload } from './use-upload.ts';

interface Props {
  symbol: string;
  file: File;
  onClose: () => void;
}

/** For a file that this browser cannot show, so that it cannot be cut here. The server may yet read it. */
export function Unreadable({ symbol, file, onClose }: Props) {
  const upload = useUpload(symbol, onClose);
  return (
    <Stack gap="sm">
      <Alert color="yellow" title={`This browser cannot show ${file.name}`} className="breakable">
        So it cannot be cut to shape here. It may be broken, or something else than its name says. The server can try to
        read it as it is.
      </Alert>
      {upload.isError && <RefusalNotice error={upload.error} title="The picture was not stored" />}
      <Group>
        <Button variant="default" onClick={onClose}>
          Choose another
        </Button>
        <Button loading={upload.isPending} onClick={() => upload.mutate(file)}>
          Send it as it is
        </Button>
      </Group>
    </Stack>
  );
}
