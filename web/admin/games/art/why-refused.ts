/** A file that the page does not take, with its reasons. */
export interface Refused {
  file: { name: string };
  errors: readonly { code: string; message: string }[];
}

/** Why files that were chosen are not taken, before anything is sent. */
export function whyRefused(refused: readonly Refused[]): string {
  const [first] = refused;
  const [error] = first?.errors ?? [];
  if (!first || !error) return 'That is no file.';
  if (error.code === 'too-many-files') return 'One picture at a time: a game has one.';
  if (error.code === 'file-invalid-type') return `${first.file.name} is no WebP, PNG or JPEG.`;
  return `${first.file.name}: ${error.message}`;
}
