import { createHash } from 'node:crypto';
import { invalid, notFound } from '../domain/refusal.ts';
import { type ArtRow, listArt, readArt, replaceArt } from '../store/art.ts';
import { findGame } from '../store/games.ts';
import type { Components } from './components.ts';
import { drawTitle } from './title-svg.ts';

/** A picture as it is served. */
export interface Picture {
  mediaType: 'image/webp' | 'image/png' | 'image/jpeg' | 'image/svg+xml';
  bytes: Uint8Array;
  etag: string;
}

const FORMATS = ['image/webp', 'image/png', 'image/jpeg'] as const;
type Format = (typeof FORMATS)[number];

/** More pixels than this are refused before they are decoded. */
const MOST_PIXELS = 40_000_000;
/** Art is stored no larger than this on its longer side. */
const LONGEST_SIDE = 1600;

/**
 * Public game artwork. `prefers` picks the format the caller likes best, or none. Contract: getGameArt.
 * @throws Refusal `not-found`.
 */
export function makeGetArt({ db }: Pick<Components, 'db'>) {
  return async function getArt(
    symbolOrSlug: string,
    title: string | undefined,
    prefers: (formats: readonly Format[]) => Format | undefined,
  ): Promise<Picture> {
    const game = await findGame(db, symbolOrSlug);
    if (!game) throw notFound('Game not found');
    const stored = await listArt(db, game.symbol);
    const uploaded = stored.find((art) => art.uploaded);
    if (!uploaded) return svg(title || game.title, game.symbol);
    const chosen = prefers(FORMATS) ?? uploaded.media_type;
    const art = await readArt(db, game.symbol, chosen);
    if (!art) throw notFound('Game not found');
    return pictureOf(art);
  };
}

/** One format of a game's art as it is stored, or what is drawn for it. Contract: getArtPicture. @throws Refusal `not-found`. */
export function makeArtPicture({ db }: Pick<Components, 'db'>) {
  return async function artPicture(symbolOrSlug: string, format: 'drawn' | 'webp' | 'png' | 'jpeg'): Promise<Picture> {
    const game = await findGame(db, symbolOrSlug);
    if (!game) throw notFound('Game not found');
    if (format === 'drawn') return svg(game.title, game.symbol);
    const art = await readArt(db, game.symbol, `image/${format}`);
    if (!art) throw notFound(`No artwork of ${game.symbol} is stored`);
    return pictureOf(art);
  };
}

function pictureOf({ media_type, bytes, sha256 }: ArtRow): Picture {
  if (!isFormat(media_type)) throw new Error(`Art is stored as ${media_type}`);
  return { mediaType: media_type, bytes, etag: `"${sha256.slice(0, 32)}"` };
}

/** What is stored of a game's artwork: nothing while it is drawn. Contract: getArtRecord. @throws Refusal `not-found`. */
export function makeArtRecord({ db }: Pick<Components, 'db'>) {
  return async function artRecord(symbolOrSlug: string) {
    const game = await findGame(db, symbolOrSlug);
    if (!game) throw notFound('Game not found');
    const stored = await listArt(db, game.symbol);
    return {
      symbol: game.symbol,
      formats: stored.map(({ symbol: _, size, ...format }) => ({ ...format, bytes: size })),
    };
  };
}

function svg(title: string, symbol: string): Picture {
  const bytes = Buffer.from(drawTitle(title, symbol));
  return { mediaType: 'image/svg+xml', bytes, etag: `"${sha256(bytes).slice(0, 32)}"` };
}

/**
 * Replaces a game's artwork by an uploaded picture, decoded and encoded anew in every format. Contract: uploadArt.
 * @throws Refusal `invalid` for what cannot be decoded or is not WebP, PNG or JPEG; `not-found`.
 */
export function makeUploadArt({ db }: Pick<Components, 'db'>) {
  return async function uploadArt(symbolOrSlug: string, upload: Uint8Array) {
    const game = await findGame(db, symbolOrSlug);
    if (!game) throw notFound('Game not found');
    const { format, pictures } = await encodeAnew(upload);
    const rows = pictures.map(({ mediaType, data, info }) => ({
      symbol: game.symbol,
      media_type: mediaType,
      uploaded: mediaType === format,
      width: info.width,
      height: info.height,
      sha256: sha256(data),
      bytes: data,
    }));
    await replaceArt(db, game.symbol, rows);
    const kept = rows.find((row) => row.uploaded);
    if (!kept) throw new Error('The uploaded format was not stored');
    const { symbol, media_type, width, height } = kept;
    return { symbol, media_type, width, height, bytes: kept.bytes.byteLength, sha256: kept.sha256 };
  };
}

/** Decodes with sharp, which is loaded on the first upload: a server that serves none does without its memory. */
async function encodeAnew(upload: Uint8Array) {
  const { default: sharp } = await import('sharp');
  const refuse = (): never => {
    throw invalid('The picture cannot be decoded; upload a WebP, PNG or JPEG');
  };
  const metadata = await sharp(upload, { limitInputPixels: MOST_PIXELS }).metadata().catch(refuse);
  const format: string = `image/${metadata.format}`;
  if (!isFormat(format)) throw invalid(`A picture of type ${metadata.format} is not taken; upload a WebP, PNG or JPEG`);
  const picture = sharp(upload, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  const encode = async (mediaType: Format) => {
    const { data, info } = await picture.clone().toFormat(nameOf(mediaType)).toBuffer({ resolveWithObject: true });
    return { mediaType, data, info };
  };
  const pictures = await Promise.all(FORMATS.map(encode)).catch(refuse);
  return { format, pictures };
}

const nameOf = (format: Format) => format.slice('image/'.length) as 'webp' | 'png' | 'jpeg';
const isFormat = (mediaType: string): mediaType is Format => FORMATS.some((format) => format === mediaType);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
