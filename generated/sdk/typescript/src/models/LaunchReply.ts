// Generated from the contract, version 1.0.0. Do not edit.

import * as read from '../reading.js';
import { type LaunchLink, readLaunchLink } from './LaunchLink.js';

export interface LaunchReply {
  success: boolean;
  symbol: string;
  slug: string;
  operator_id: string;
  currency: string;
  session_id: string;
  /** Open it in the player's browser; do not log it. */
  launch_url: string;
  /** Until when the URL can be opened. */
  expires_at: Date;
  data: LaunchLink;
}

/** @internal */
export const readLaunchReply = read.object<LaunchReply>((field) => ({
  success: field('success', read.flag),
  symbol: field('symbol', read.text),
  slug: field('slug', read.text),
  operator_id: field('operator_id', read.text),
  currency: field('currency', read.text),
  session_id: field('session_id', read.text),
  launch_url: field('launch_url', read.text),
  expires_at: field('expires_at', read.time),
  data: field('data', readLaunchLink),
}));
