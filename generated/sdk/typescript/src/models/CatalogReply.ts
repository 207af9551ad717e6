// Generated from the contract, version 1.0.0. Do not edit.

import * as read from '../reading.js';
import { type Catalog, readCatalog } from './Catalog.js';

export interface CatalogReply {
  success: boolean;
  data: Catalog;
}

/** @internal */
export const readCatalogReply = read.object<CatalogReply>((field) => ({
  success: field('success', read.flag),
  data: field('data', readCatalog),
}));
