// Generated from the contract, version 1.0.0. Do not edit.

import * as read from '../reading.js';

export interface Thumbnail {
  symbol: string;
  slug: string;
  title: string;
  url: string;
}

/** @internal */
export const readThumbnail = read.object<Thumbnail>((field) => ({
  symbol: field('symbol', read.text),
  slug: field('slug', read.text),
  title: field('title', read.text),
  url: field('url', read.text),
}));
