import type { components } from '../../../../generated/server/types.ts';
import { api, ask } from '../../api/client.ts';

export type ArtFormat = components['schemas']['ArtFormat'];
export type Picture = 'drawn' | 'webp' | 'png' | 'jpeg';

/** What the server takes. */
export const TAKEN = ['image/webp', 'image/png', 'image/jpeg'];

const of = (symbol: string) => ({ params: { path: { symbol } } });

export const artKey = (symbol: string) => ['art', symbol];

/** What is stored of a game's art; nothing while it is drawn. */
export const getArt = async (symbol: string): Promise<ArtFormat[]> =>
  (await ask(api.GET('/api/admin/v1/games/{symbol}/art', of(symbol)))).data.formats;

/** Sends a picture as it is. */
export const uploadArt = (symbol: string, picture: Blob) =>
  ask(
    api.PUT('/api/admin/v1/games/{symbol}/art', {
      ...of(symbol),
      body: '',
      bodySerializer: () => picture,
      headers: { 'content-type': picture.type },
    }),
  );

/** One format's picture, or the one that is drawn. */
export const getPicture = (symbol: string, format: Picture): Promise<Blob> =>
  ask(api.GET('/api/admin/v1/games/{symbol}/art/{format}', { params: { path: { symbol, format } }, parseAs: 'blob' }));

/** As the address has it: `webp` of `image/webp`. */
export const shortOf = ({ media_type }: Pick<ArtFormat, 'media_type'>): Picture =>
  media_type.replace('image/', '') as Picture;
