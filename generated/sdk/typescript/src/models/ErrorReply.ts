// Generated from the contract, version 1.0.0. Do not edit.

import * as read from '../reading.js';

export interface ErrorReply {
  success: boolean;
  /** What happened, to which thing, and what to do. */
  detail: string;
  request_id: string;
}

/** @internal */
export const readErrorReply = read.object<ErrorReply>((field) => ({
  success: field('success', read.flag),
  detail: field('detail', read.text),
  request_id: field('request_id', read.text),
}));
