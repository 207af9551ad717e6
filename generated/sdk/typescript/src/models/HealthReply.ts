// Generated from the contract, version 1.0.0. Do not edit.

import * as read from '../reading.js';

export interface HealthReply {
  success: boolean;
  status: read.Open<'ok'>;
  /** The contract's version. */
  version: string;
  /** SHA-256 of the published openapi.json. */
  contract_sha256: string;
}

/** @internal */
export const readHealthReply = read.object<HealthReply>((field) => ({
  success: field('success', read.flag),
  status: field('status', read.text),
  version: field('version', read.text),
  contract_sha256: field('contract_sha256', read.text),
}));
