import type { Plant } from './plants.ts';

export const plants: Record<string, Plant> = {};
