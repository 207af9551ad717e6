// Generated from the contract, version 1.0.0. Do not edit.

export * from './Catalog.js';
export * from './CatalogReply.js';
export * from './ErrorReply.js';
export * from './Game.js';
export * from './GameFeatures.js';
export * from './GameReply.js';
export * from './HealthReply.js';
export * from './LaunchLink.js';
export * from './LaunchReply.js';
export * from './LaunchRequest.js';
export * from './Thumbnail.js';
