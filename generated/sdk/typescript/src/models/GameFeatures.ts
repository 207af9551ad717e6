// Generated from the contract, version 1.0.0. Do not edit.

import * as read from '../reading.js';

export interface GameFeatures {
  bonus: boolean;
  collect: boolean;
  free_spins: boolean;
  buy_feature: boolean;
  special_bet: boolean;
}

/** @internal */
export const readGameFeatures = read.object<GameFeatures>((field) => ({
  bonus: field('bonus', read.flag),
  collect: field('collect', read.flag),
  free_spins: field('free_spins', read.flag),
  buy_feature: field('buy_feature', read.flag),
  special_bet: field('special_bet', read.flag),
}));
