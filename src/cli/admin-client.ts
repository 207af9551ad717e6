import { CommandFailed, readDemo, type Terminal } from './command-line.ts';

/** Calls the internal admin API of the running server. */
export interface AdminClient {
  /** Sends one request and returns the reply's `data`. @throws CommandFailed with the server's reason. */
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Sends bytes of that media type. */
  upload<T>(path: string, mediaType: string, bytes: Uint8Array): Promise<T>;
}

const TIMEOUT_MS = 60_000;

/** A client for PROVIDER_URL with ADMIN_TOKEN; without them, for the demo that `npm start` runs from DATA_DIR. */
export function makeAdminClient(terminal: Terminal): AdminClient {
  const { env } = terminal;
  const demo = env.PROVIDER_URL && env.ADMIN_TOKEN ? undefined : readDemo(env.DATA_DIR || '.data');
  const baseUrl = (env.PROVIDER_URL || demo?.base_url || 'http://localhost:3000').replace(/\/+$/, '');
  const token = env.ADMIN_TOKEN || demo?.admin_token;

  async function send<T>(method: string, path: string, headers: Record<string, string>, body?: string | Uint8Array) {
    if (!token) throw new CommandFailed('Set ADMIN_TOKEN (and PROVIDER_URL), or run this where `npm start` was run');
    const reply = await fetch(`${baseUrl}/api/admin/v1${path}`, {
      method,
      headers: { ...headers, authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: Buffer.from(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: unknown) => {
      throw new CommandFailed(`No provider answers at ${baseUrl} (${reasonOf(error)}); start it, or set PROVIDER_URL`);
    });
    return readReply<T>(reply, terminal, baseUrl);
  }

  return {
    call: (method, path, body) =>
      body === undefined
        ? send(method, path, {})
        : send(method, path, { 'content-type': 'application/json' }, JSON.stringify(body)),
    upload: (path, mediaType, bytes) => send('PUT', path, { 'content-type': mediaType }, bytes),
  };
}

async function readReply<T>(reply: Response, terminal: Terminal, baseUrl: string): Promise<T> {
  const text = await reply.text();
  const parsed = parse(text);
  if (!parsed) throw new CommandFailed(`What answers at ${baseUrl} is not the provider (HTTP ${reply.status})`);
  if (!reply.ok) throw new CommandFailed(parsed.detail ?? `HTTP ${reply.status}`);
  for (const warning of parsed.warnings ?? []) terminal.err(`warning: ${warning}\n`);
  return parsed.data as T;
}

function parse(text: string): { data?: unknown; detail?: string; warnings?: string[] } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return 'the request failed';
}
