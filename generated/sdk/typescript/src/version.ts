// Generated from the contract, version 1.0.0. Do not edit.

/** The version of the contract that this package is of. */
export const VERSION = '1.0.0';

/** The provider's production server. */
export const PRODUCTION = 'https://casinoproviders.net';
