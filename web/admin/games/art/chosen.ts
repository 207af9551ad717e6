/** A file that somebody chose; without a bitmap, the browser cannot make a picture of it. */
export interface Chosen {
  file: File;
  bitmap: ImageBitmap | undefined;
}

/** Decodes a file, turned as its camera says. */
export async function openPicture(file: File): Promise<Chosen> {
  return { file, bitmap: await createImageBitmap(file).catch(() => undefined) };
}
