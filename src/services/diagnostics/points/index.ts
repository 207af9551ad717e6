import type { Point } from '../point.ts';
import { apiKey } from './api-key.ts';
import { browser } from './browser.ts';
import { callbacks } from './callbacks.ts';
import { catalog } from './catalog.ts';
import { gameBaseUrl } from './game-base-url.ts';
import { health } from './health.ts';
import { idempotency } from './idempotency.ts';
import { operatorActive } from './operator-active.ts';
import { returnFlow } from './return-flow.ts';
import { signature } from './signature.ts';

/** The go-live checklist of the brief, in its order. */
export const points: readonly Point[] = [
  health,
  gameBaseUrl,
  operatorActive,
  catalog,
  apiKey,
  browser,
  signature,
  callbacks,
  idempotency,
  returnFlow,
];
