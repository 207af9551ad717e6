import { createInterface } from 'node:readline';
import { inspect } from 'node:util';
import {
  CallbackError,
  type ClientOptions,
  type LaunchRequest,
  ProviderClient,
  ProviderError,
  parseCallback,
  sign,
  verify,
} from 'casino-provider-client';

type Request = { id: number } & (Call | Sign | Verify | Parse);

interface Call {
  op: 'call';
  client: {
    base_url: string;
    api_key: string;
    credential?: ClientOptions['credential'];
    timeout_ms?: number;
    retries?: number;
  };
  operation: keyof typeof OPERATIONS;
  args: Record<string, string | number>;
}

interface Sign {
  op: 'sign';
  secret: string;
  timestamp: string;
  body_base64: string;
}

interface Verify {
  op: 'verify';
  secrets: string[];
  timestamp?: string;
  signature?: string;
  body_base64: string;
  now: string;
}

interface Parse {
  op: 'parse';
  secrets: string[];
  verb: 'balance' | 'debit' | 'credit' | 'rollback';
  headers: Record<string, string>;
  body_base64: string;
  now: string;
}

type Args = Call['args'];

const OPERATIONS = {
  getHealth: (client: ProviderClient) => client.getHealth(),
  listGames: (client: ProviderClient, args: Args) => client.listGames(args),
  getGame: (client: ProviderClient, args: Args) => client.getGame({ symbol: String(args.symbol) }),
  createLaunchUrl: (client: ProviderClient, args: Args) => client.createLaunchUrl(args as unknown as LaunchRequest),
  async getGameArt(client: ProviderClient, { symbol, ...drawn }: Args) {
    const { mediaType, bytes } = await client.getGameArt({ symbol: String(symbol), ...drawn });
    return { media_type: mediaType, bytes_base64: Buffer.from(bytes).toString('base64') };
  },
};

async function outcomeOf(request: Request): Promise<unknown> {
  switch (request.op) {
    case 'call':
      return OPERATIONS[request.operation](clientOf(request.client), request.args);
    case 'sign':
      return sign(request.secret, { timestamp: request.timestamp, body: bodyOf(request) });
    case 'verify': {
      const { timestamp, signature, secrets } = request;
      verify({ timestamp, signature, body: bodyOf(request) }, { secrets, now: clockOf(request) });
      return true;
    }
    case 'parse': {
      const { verb, headers, secrets } = request;
      return parseCallback({ verb, headers, body: bodyOf(request) }, { secrets, now: clockOf(request) });
    }
  }
}

const clientOf = ({ base_url, api_key, credential, timeout_ms, retries }: Call['client']): ProviderClient =>
  new ProviderClient({ baseUrl: base_url, apiKey: api_key, credential, timeoutMs: timeout_ms, retries });

const bodyOf = ({ body_base64 }: { body_base64: string }): Uint8Array => Buffer.from(body_base64, 'base64');

const clockOf = ({ now }: { now: string }): Date => new Date(Number(now) * 1000);

/** As console.log shows them. Replies are plain objects, of which it shows everything. */
function dumpOf(request: Request, error?: unknown): string {
  try {
    return inspect(
      { client: request.op === 'call' && clientOf(request.client), error },
      { depth: 9, showHidden: true },
    );
  } catch {
    return inspect(error);
  }
}

function failureOf(error: unknown): object {
  if (error instanceof ProviderError) {
    const { kind, name, message, status, detail, requestId } = error;
    return { kind, type: name, message, status, detail, request_id: requestId };
  }
  if (error instanceof CallbackError)
    return { kind: 'unverified', type: error.name, message: error.message, check: error.check };
  const type = error instanceof Error ? error.name : typeof error;
  const message = error instanceof Error ? error.message : String(error);
  return { kind: error instanceof TypeError ? 'misuse' : 'bug', type, message };
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line) as Request;
  const reply = await outcomeOf(request).then(
    (value) => ({ value, dump: dumpOf(request) }),
    (error: unknown) => ({ error: failureOf(error), dump: dumpOf(request, error) }),
  );
  process.stdout.write(`${JSON.stringify({ id: request.id, ...reply })}\n`);
}
