import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useObjectUrl } from '../../parts/use-object-url.ts';
import { artKey, getPicture, type Picture as Name } from './art-api.ts';

interface Props {
  symbol: string;
  format: Name;
  /** Another one is another picture. */
  version: string;
  alt: string;
  children: ReactNode;
}

/** A picture of a game in the shape that lobbies have it in, and what it is. */
export function Picture({ symbol, format, version, alt, children }: Props) {
  const picture = useQuery({
    queryKey: [...artKey(symbol), format, version],
    queryFn: () => getPicture(symbol, format),
  });
  const url = useObjectUrl(picture.data);
  return (
    <figure className="art-figure">
      <div className="art-frame">
        {url && <img src={url} alt={alt} />}
        {picture.isError && <Text size="sm">{picture.error.message}</Text>}
      </div>
      <figcaption>{children}</figcaption>
    </figure>
  );
}
