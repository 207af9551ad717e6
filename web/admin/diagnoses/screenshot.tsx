import { useMemo } from 'react';
import { useObjectUrl } from '../parts/use-object-url.ts';
import type { Point } from './diagnosis-api.ts';

type Picture = Point['pictures'][number];

/** What the browser saw. */
export function Screenshot({ picture: { name, media_type, data } }: { picture: Picture }) {
  const blob = useMemo(() => new Blob([bytesOf(data)], { type: media_type }), [data, media_type]);
  const url = useObjectUrl(blob);
  return (
    <figure>
      {url && <img src={url} alt={`The page as the browser showed it: ${name}`} />}
      <figcaption>{name}</figcaption>
    </figure>
  );
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
