import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A wallet that refuses every call and repeats in its reply what it should keep to itself. */
export async function openEchoWallet(secret: string) {
  const signatures: string[] = [];
  const server = createServer((req, res) => {
    const signature = String(req.headers['x-pp-signature']);
    signatures.push(signature);
    const [status, type, error] = replies[signatures.length % replies.length]?.(secret, signature) ?? [500, '', ''];
    res.writeHead(status, { 'content-type': type }).end(JSON.stringify({ success: false, error, message: secret }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    /** Its path holds the secret too. */
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${secret}`,
    /** What it was sent, which is nobody else's business either. */
    signatures,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const JSON_TYPE = 'application/json';
/** Its secret as the code of a refusal and as a media type, the call's signature, and a failure. */
const replies: ((secret: string, signature: string) => [status: number, contentType: string, error: string])[] = [
  (secret) => [401, JSON_TYPE, secret],
  (secret) => [200, `text/${secret}`, ''],
  (_secret, signature) => [401, JSON_TYPE, signature],
  (secret) => [500, JSON_TYPE, secret],
];
