import type { IncomingMessage } from 'node:http';

const LIMIT = 64 * 1024;

/**
 * The raw bytes of a request, or undefined when there are more than 64 KiB. Bytes that express.raw() has left are taken as they
 * are. Throws when something else has read the body already: what was signed is gone then.
 */
export async function rawBodyOf(request: IncomingMessage & { body?: unknown }): Promise<Uint8Array | undefined> {
  if (request.body instanceof Uint8Array) return request.body.length > LIMIT ? undefined : request.body;
  if (request.readableDidRead)
    throw new Error('The body was read before the wallet: mount the wallet before express.json() and its like');
  return read(request);
}

function read(request: IncomingMessage): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    // What is too long is read to its end and thrown away: a caller that is still sending would not see the reply.
    request.on('data', (chunk: Uint8Array) => {
      length += chunk.length;
      if (length <= LIMIT) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.once('end', () => resolve(length <= LIMIT ? Buffer.concat(chunks) : undefined));
    request.once('close', () => {
      if (!request.complete) reject(new Error('The caller went away before its call was read'));
    });
  });
}
