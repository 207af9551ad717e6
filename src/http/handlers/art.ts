import type { Handlers } from '../../../generated/server/operations.ts';
import type { Services } from '../../services/services.ts';
import type { Contexts } from '../authentication.ts';
import { isCurrent } from '../conditional.ts';

export const artHandlers = ({
  getArt,
  artPicture,
}: Services): Pick<Handlers<Contexts>, 'getGameArt' | 'getArtPicture'> => ({
  async getArtPicture({ params }) {
    const { mediaType, bytes } = await artPicture(params.symbol, params.format);
    return { status: 200, headers: { 'cache-control': 'no-store', ...SAFE_SVG }, contentType: mediaType, body: bytes };
  },
  async getGameArt({ params, query, headers }) {
    const picture = await getArt(params.symbol, query.title, (formats) => preferredImage(acceptOf(headers), formats));
    const { etag, mediaType } = picture;
    const kept = { etag, vary: 'accept', 'cache-control': 'public, max-age=300' };
    if (isCurrent(headers['if-none-match'], etag)) return { status: 304, headers: kept };
    return { status: 200, headers: { ...kept, ...SAFE_SVG }, contentType: mediaType, body: picture.bytes };
  },
});

const acceptOf = (headers: object): string => ('accept' in headers ? String(headers.accept) : '');

/** A drawn title runs nothing and loads nothing, even when opened as a page of its own. */
const SAFE_SVG = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** The image type an Accept header likes best among these: the highest q, then the header's order, then ours. */
export function preferredImage<T extends string>(accept: string, formats: readonly T[]): T | undefined {
  const wanted = accept
    .split(',')
    .map(readRange)
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  if (!wanted.some(({ type }) => type.startsWith('image/'))) return undefined;
  for (const { type } of wanted) {
    const match = formats.find((format) => format === type);
    if (match) return match;
    if (type === 'image/*') return formats[0];
  }
  return undefined;
}

function readRange(range: string): { type: string; q: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  return { type, q: q === undefined ? 1 : Number(q.slice(2)) || 0 };
}
