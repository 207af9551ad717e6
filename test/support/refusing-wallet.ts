import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Players whose debits are taken, and whose credits are refused after a doubt: people have to look into their rounds. */
export const DOUBTFUL = 'doubtful-';

/** A wallet that refuses debits with the player's own id for its reason. */
export async function openRefusingWallet() {
  const doubted = new Set<string>();
  const server = createServer(async (req, res) => {
    const { player_id, transaction_type, transaction_id, currency } = JSON.parse(await bodyOf(req));
    const reply = (status: number, body: object) =>
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const refuse = (status: number) =>
      reply(status, { success: false, error: player_id.slice(0, LONGEST_CODE), message: player_id });
    if (transaction_type === 'debit' && !player_id.startsWith(DOUBTFUL)) return refuse(400);
    if (transaction_type !== 'credit')
      return reply(200, { success: true, balance: '1000.00', currency, transaction_id });
    if (doubted.has(transaction_id)) return refuse(404);
    doubted.add(transaction_id);
    return reply(500, { success: false });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Of a wallet's reason as much is taken. */
export const LONGEST_CODE = 64;

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
