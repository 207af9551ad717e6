// Generated from the contract, version 1.0.0. Do not edit.

import * as read from '../reading.js';
import { type Game, readGame } from './Game.js';

export interface Catalog {
  /** How many games match. */
  total: number;
  operator_id: string;
  items: Game[];
}

/** @internal */
export const readCatalog = read.object<Catalog>((field) => ({
  total: field('total', read.number),
  operator_id: field('operator_id', read.text),
  items: field('items', read.listOf(readGame)),
}));
