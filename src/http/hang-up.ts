import type { Server, ServerResponse } from 'node:http';

/**
 * Ends each connection with its next reply, once the server is stopping. Closing a server ends only those that are idle,
 * and whoever asks again and again on one of the others would be served until all are cut off.
 */
export function hangUpOnce(stopping: AbortSignal, server: Server): void {
  const unanswered = new Set<ServerResponse>();
  server.on('request', (_req, res) => {
    if (stopping.aborted) return endWith(res);
    unanswered.add(res);
    res.once('close', () => unanswered.delete(res));
  });
  stopping.addEventListener('abort', () => unanswered.forEach(endWith), { once: true });
}

function endWith(res: ServerResponse): void {
  if (!res.headersSent) res.setHeader('connection', 'close');
}
