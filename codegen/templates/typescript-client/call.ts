import { type Read, ShapeError } from './reading.js';

/** One operation of the contract, ready to be sent. */
export interface ApiCall<Reply> {
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  /** As the contract writes it: `/games/{symbol}`. */
  readonly path: string;
  readonly segments?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly accept: string;
  readonly hasCredential: boolean;
  /** Throws a ShapeError when the reply is not what the contract says. */
  readonly read: (reply: Received) => Reply;
}

/** What came back, whole. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** A picture as it came. */
export interface Artwork {
  /** Such as `image/webp`. */
  mediaType: string;
  bytes: Uint8Array;
}

export const json =
  <T>(read: Read<T>) =>
  ({ body }: Received): T =>
    read(parsed(body), '');

export const artwork = ({ headers, body }: Received): Artwork => {
  const mediaType = mediaTypeOf(headers);
  if (!mediaType.startsWith('image/')) throw new ShapeError(`content-type ${mediaType || 'none'}`, 'a picture');
  if (body.length === 0) throw new ShapeError('an empty body', 'a picture');
  return { mediaType, bytes: body };
};

/** The address of a call on a server. Throws a TypeError when a segment would make another path of it. */
export function addressOf(baseUrl: string, { path, segments = {}, query = {} }: ApiCall<unknown>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => segmentOf(name, segments[name]));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `${baseUrl}${filled}${String(search) === '' ? '' : `?${search}`}`;
}

function segmentOf(name: string, value = ''): string {
  if (['', '.', '..'].includes(value)) throw new TypeError(`${name} is to be a symbol or slug, not "${value}"`);
  return encodeURIComponent(value);
}

const mediaTypeOf = (headers: Headers): string =>
  (headers.get('content-type')?.split(';')[0] ?? '').trim().toLowerCase();

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new ShapeError('the body', body.length === 0 ? 'there' : 'JSON');
  }
}
