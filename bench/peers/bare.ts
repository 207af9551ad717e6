import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveParent } from '../child.ts';
import type { KeptReply } from './kept-reply.ts';

/** The least a Node server can do: read the request, whatever it is, and send the kept bytes. */
let kept: KeptReply | undefined;
const server = createServer((req, res) => {
  req.on('data', () => {});
  req.on('end', () => res.writeHead(kept?.status ?? 500, kept?.headers).end(kept?.body));
});
const keep = (reply: KeptReply) => {
  kept = reply;
};
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serveParent({ url: `http://127.0.0.1:${port}` }, { keep });
});
