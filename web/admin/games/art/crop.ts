/** Which part of a picture becomes a game's art, and how it is moved and enlarged. */

export interface Size {
  width: number;
  height: number;
}

export interface Box extends Size {
  x: number;
  y: number;
}

/** How a picture lies under the frame of the art. */
export interface View {
  /** 1 as large as it can be shown whole in one direction. */
  zoom: number;
  /** Of what does not fit beside each other, how much is cut off at the left, and at the top: from 0 to 1. */
  across: number;
  down: number;
}

/** What thumbnails are, and what is drawn where no picture is. */
export const ART: Size = { width: 600, height: 400 };

export const MOST_ZOOM = 4;
export const CENTRED: View = { zoom: 1, across: 0.5, down: 0.5 };

/** The part of the picture that is kept, in its own pixels. It has the shape of the art. */
export function cropOf(picture: Size, { zoom, across, down }: View): Box {
  const scale = scaleOf(picture, zoom);
  const width = ART.width / scale;
  const height = ART.height / scale;
  return { x: (picture.width - width) * across, y: (picture.height - height) * down, width, height };
}

/** The view after the picture was dragged so far under the frame, in pixels of the art. */
export function dragged(picture: Size, view: View, right: number, down: number): View {
  const scale = scaleOf(picture, view.zoom);
  const spareX = picture.width * scale - ART.width;
  const spareY = picture.height * scale - ART.height;
  return {
    ...view,
    across: moved(view.across, right, spareX),
    down: moved(view.down, down, spareY),
  };
}

/** Whether the picture is larger than the frame, so that it can be moved in this direction. */
export const isMovable = (picture: Size, { zoom }: View) => {
  const scale = scaleOf(picture, zoom);
  return { across: picture.width * scale > ART.width + 0.5, down: picture.height * scale > ART.height + 0.5 };
};

const scaleOf = (picture: Size, zoom: number): number =>
  Math.max(ART.width / picture.width, ART.height / picture.height) * zoom;

/** Dragging to the right shows more of the left. */
const moved = (share: number, by: number, spare: number): number =>
  spare > 0 ? Math.min(1, Math.max(0, share - by / spare)) : share;
