// Generated from the contract, version 1.0.0. Do not edit.

import * as read from '../reading.js';
import { type Game, readGame } from './Game.js';

export interface GameReply {
  success: boolean;
  data: Game;
}

/** @internal */
export const readGameReply = read.object<GameReply>((field) => ({
  success: field('success', read.flag),
  data: field('data', readGame),
}));
