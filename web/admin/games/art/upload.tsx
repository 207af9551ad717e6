import '@mantine/dropzone/styles.css';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconPhotoUp } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { TAKEN } from './art-api.ts';
import { type Chosen, openPicture } from './chosen.ts';
import { Cropper } from './cropper.tsx';
import { Unreadable } from './unreadable.tsx';
import { type Refused, whyRefused } from './why-refused.ts';

/** Takes a picture in by a press or a drop, and lets it be cut to the art's shape before anything is sent. */
export function Upload({ symbol }: { symbol: string }) {
  const [chosen, setChosen] = useState<Chosen>();
  const open = useRef<() => void>(null);
  const [why, setWhy] = useState<string>();
  const take = async ([file]: File[]) => {
    setWhy(undefined);
    if (file) setChosen(await openPicture(file));
  };
  const leave = () => setChosen(undefined);
  if (chosen?.bitmap) return <Cropper symbol={symbol} file={chosen.file} bitmap={chosen.bitmap} onClose={leave} />;
  if (chosen) return <Unreadable symbol={symbol} file={chosen.file} onClose={leave} />;
  return (
    <Stack gap="sm">
      <Dropzone
        onDrop={take}
        onReject={(refused: Refused[]) => setWhy(whyRefused(refused))}
        accept={TAKEN}
        multiple={false}
        openRef={open}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        inputProps={{ 'aria-label': 'Picture' }}
        className="dropzone"
      >
        <Stack align="center" gap={6} py="md">
          <IconPhotoUp size={32} stroke={1.5} aria-hidden />
          <Group gap="xs" justify="center">
            <Text size="sm">Drop a picture here, or</Text>
            <Button size="xs" variant="default" onClick={() => open.current?.()}>
              Choose a picture
            </Button>
          </Group>
          <Text size="xs" c="dimmed" ta="center">
            WebP, PNG or JPEG. It is cut to 600 × 400 here before it is sent.
          </Text>
        </Stack>
      </Dropzone>
      {why && (
        <Alert color="red" role="alert" className="breakable">
          {why}
        </Alert>
      )}
    </Stack>
  );
}
