// Loaded into every test file: notes each reply that a server in this process sends, for coverage-reporter.ts.
// Node's own diagnostics channel tells of them, so that neither the product nor a test has to take part.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Sent } from './coverage.ts';

const CHANNEL = 'http.server.response.finish';
const folder = process.env.CONTRACT_COVERAGE_DIR;
const seen = new Set<string>();

/** Writes down one reply. Express changes `url` on its way through routers and keeps what came as `originalUrl`. */
function note(message: unknown): void {
  const { request, response } = message as {
    request: IncomingMessage & { originalUrl?: string };
    response: ServerResponse;
  };
  const sent: Sent = {
    method: request.method ?? '',
    path: (request.originalUrl ?? request.url ?? '').replace(/\?.*/s, ''),
    status: response.statusCode,
    mediaType: String(response.getHeader('content-type') ?? '').replace(/ *;.*/s, ''),
    byProvider: response.hasHeader('x-request-id'),
  };
  seen.add(JSON.stringify(sent));
}

if (folder) {
  subscribe(CHANNEL, note);
  afterAll(() => {
    unsubscribe(CHANNEL, note);
    if (seen.size > 0) appendFileSync(path.join(folder, `${process.pid}.jsonl`), `${[...seen].join('\n')}\n`);
  });
}
