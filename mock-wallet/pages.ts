import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';
import type { Delivery } from './delivery.ts';
import { reject, rejectReply } from './replies.ts';

const FOLDER = new URL('page/', import.meta.url);
const ASSETS = '/__page/';

/** Everything from here, nothing inline, and no text that becomes markup or script. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

type File = { body: Buffer; etag: string; type: string };

/** Answers what a browser asks for to show the live page; undefined when the request is not for it. */
export function makePages(): (path: string, request: IncomingMessage) => Delivery | undefined {
  let files: Map<string, File> | undefined;
  return (path, { method, headers }) => {
    const name = path === '/' ? 'index.html' : path.startsWith(ASSETS) ? path.slice(ASSETS.length) : undefined;
    if (name === undefined || (path === '/' && method !== 'GET' && method !== 'HEAD')) return undefined;
    files ??= readFiles();
    const file = files.get(name);
    if (!file) return rejectReply(reject('not_found', 'The page has no such file'));
    if (method !== 'GET' && method !== 'HEAD')
      return { ...rejectReply(reject('method_not_allowed', 'Use GET, HEAD')), headers: { allow: 'GET, HEAD' } };
    return deliver(file, headers['if-none-match']);
  };
}

function deliver({ body, etag, type }: File, known = ''): Delivery {
  const tags = known.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  const isKnown = tags.includes(etag) || tags.includes('*');
  // With 304, and to HEAD, Node sends the headers alone.
  return { status: isKnown ? 304 : 200, body, headers: { ...HEADERS, etag, 'content-type': type } };
}

/** Its TypeScript goes out as JavaScript, with the types blanked out. */
function readFiles(): Map<string, File> {
  const files = new Map<string, File>();
  for (const name of readdirSync(FOLDER)) {
    const served = SERVED[extname(name)];
    if (!served) continue;
    const body = Buffer.from(served.prepare(readFileSync(new URL(name, FOLDER), 'utf8')));
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
    files.set(name, { body, etag, type: served.type });
  }
  return files;
}

const asIs = (text: string): string => text;

const SERVED: Record<string, { type: string; prepare: (text: string) => string }> = {
  '.html': { type: 'text/html; charset=utf-8', prepare: asIs },
  '.ts': { type: 'text/javascript; charset=utf-8', prepare: (text) => stripTypeScriptTypes(text) },
  '.css': { type: 'text/css; charset=utf-8', prepare: asIs },
  '.svg': { type: 'image/svg+xml', prepare: asIs },
};
