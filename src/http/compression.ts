import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

/** How a text may be compressed on its way, the better first. */
export const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

interface Content {
  mediaType: string;
  bytes: Uint8Array;
}

const TEXT = /^text\/|[/+](json|xml|yaml)|javascript/;
/** Below this, headers and all, nothing is won. */
const LEAST_BYTES = 1000;

export const isCompressible = ({ mediaType, bytes }: Content): boolean =>
  TEXT.test(mediaType) && bytes.byteLength >= LEAST_BYTES;

const COMPRESS: Record<Coding, (bytes: Uint8Array) => Promise<Uint8Array>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

const kept = new WeakMap<Uint8Array, Map<Coding, Promise<Uint8Array>>>();

/** The bytes compressed, once for each content and coding. */
export function compressed({ bytes }: Content, coding: Coding): Promise<Uint8Array> {
  const codings = kept.get(bytes) ?? new Map<Coding, Promise<Uint8Array>>();
  kept.set(bytes, codings);
  const made = codings.get(coding) ?? COMPRESS[coding](bytes);
  codings.set(coding, made);
  return made;
}
