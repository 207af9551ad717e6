import { readFileSync } from 'node:fs';
import express from 'express';
import { docs } from '../../src/http/docs/router.ts';
import { downloads } from '../../src/http/downloads.ts';
import { refuseUnknownPath, replyWithError } from '../../src/http/errors.ts';
import { pages } from '../../src/http/pages.ts';

/** The docs and the downloads as the provider serves them, without a provider. */
export function docsServer(): express.Express {
  const app = express();
  app.disable('etag');
  const refuse = replyWithError(() => undefined);
  return app.use(downloads(), pages(), docs(), refuseUnknownPath, refuse);
}

export const generated = (file: string): Buffer => readFileSync(new URL(`../../generated/${file}`, import.meta.url));

/** The names of all files that operators download. */
export function downloadNames(): string[] {
  const { files } = JSON.parse(generated('MANIFEST.json').toString()) as { files: object };
  return Object.keys(files).flatMap((file) => (file.startsWith('downloads/') ? file.slice('downloads/'.length) : []));
}
