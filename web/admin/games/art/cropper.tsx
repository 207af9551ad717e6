import { Button, Group, Slider, Stack, Text } from '@mantine/core';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { ART, CENTRED, cropOf, dragged, isMovable, MOST_ZOOM } from './crop.ts';
import { drawCrop, encode } from './cropped.ts';
import { useUpload } from './use-upload.ts';
import { inBytes } from './weight.ts';

interface Props {
  symbol: string;
  file: File;
  bitmap: ImageBitmap;
  onClose: () => void;
}

/** Shows what will be kept of a picture, lets it be moved and enlarged, and sends exactly what is shown. */
export function Cropper({ symbol, file, bitmap, onClose }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [view, setView] = useState(CENTRED);
  const upload = useUpload(symbol, onClose);
  const movable = isMovable(bitmap, view);
  useEffect(() => {
    if (canvas.current) drawCrop(canvas.current, bitmap, view);
  }, [bitmap, view]);
  const drag = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const scale = ART.width / event.currentTarget.clientWidth;
    setView((before) => dragged(bitmap, before, event.movementX * scale, event.movementY * scale));
  };
  const send = async () => {
    if (canvas.current) upload.mutate(await encode(canvas.current, file.type));
  };
  return (
    <fieldset className="cropper" aria-label={`Cut ${file.name} to shape`}>
      <canvas
        ref={canvas}
        width={ART.width}
        height={ART.height}
        onPointerMove={drag}
        role="img"
        aria-label={`What is kept of ${file.name}`}
      />
      <Stack>
        <Text size="sm" className="breakable">
          <strong>{file.name}</strong>, {bitmap.width} × {bitmap.height}, {inBytes(file.size)}
        </Text>
        <Move label="Zoom" value={view.zoom} from={1} to={MOST_ZOOM} onChange={(zoom) => setView({ ...view, zoom })} />
        <Move
          label="Left to right"
          value={view.across}
          disabled={!movable.across}
          onChange={(across) => setView({ ...view, across })}
        />
        <Move
          label="Top to bottom"
          value={view.down}
          disabled={!movable.down}
          onChange={(down) => setView({ ...view, down })}
        />
        <Softness width={cropOf(bitmap, view).width} />
        {upload.isError && <RefusalNotice error={upload.error} title="The picture was not stored" />}
        <Group>
          <Button variant="default" onClick={onClose}>
            Choose another
          </Button>
          <Button loading={upload.isPending} onClick={send}>
            Upload
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}

interface MoveProps {
  label: string;
  value: number;
  from?: number;
  to?: number;
  disabled?: boolean;
  onChange: (value: number) => void;
}

const Move = ({ label, value, from = 0, to = 1, disabled = false, onChange }: MoveProps) => (
  <div>
    <Text size="sm" mb={4} aria-hidden>
      {label}
    </Text>
    <Slider
      thumbLabel={label}
      label={null}
      min={from}
      max={to}
      step={0.01}
      value={value}
      disabled={disabled}
      onChange={onChange}
    />
  </div>
);

/** Says so when there are fewer pixels than the art has. */
const Softness = ({ width }: { width: number }) =>
  Math.round(width) < ART.width ? (
    <Text size="sm" c="dimmed">
      Only {Math.round(width)} × {Math.round((width * ART.height) / ART.width)} pixels are kept, so it will look soft.
    </Text>
  ) : null;
