import { ART, cropOf, type View } from './crop.ts';

/** Draws the part of the picture that is kept. */
export function drawCrop(canvas: HTMLCanvasElement, picture: ImageBitmap, view: View): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { x, y, width, height } = cropOf(picture, view);
  context.imageSmoothingQuality = 'high';
  context.clearRect(0, 0, ART.width, ART.height);
  context.drawImage(picture, x, y, width, height, 0, 0, ART.width, ART.height);
}

const QUALITY = 0.95;

/** What is drawn, as a file of the type it came as, or of another that the browser can write. */
export function encode(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new Error('The browser could not write the picture.'));
    canvas.toBlob(take, type, QUALITY);
  });
}
