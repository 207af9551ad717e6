/* tslint:disable */
/* eslint-disable */
export * from './ArtworkApi.js';
export * from './CatalogApi.js';
export * from './HealthApi.js';
export * from './LaunchApi.js';
