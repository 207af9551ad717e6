import { useChange } from '../../api/use-change.ts';
import { artKey, uploadArt } from './art-api.ts';

/** Sends a picture in place of the one that is stored. */
export function useUpload(symbol: string, onStored: () => void) {
  const upload = useChange((picture: Blob) => uploadArt(symbol, picture), {
    touches: [artKey(symbol)],
    done: 'The picture is stored. Lobbies that have the old one keep it for up to five minutes.',
  });
  return { ...upload, mutate: (picture: Blob) => upload.mutate(picture, { onSuccess: onStored }) };
}
