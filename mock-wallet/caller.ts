import type { IncomingMessage } from 'node:http';

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Why a request to the control API is refused, or undefined. A name that another resolves to this machine would let any
 * web page read it, so the Host must be a local name or the one the wallet was given; and a page of another origin may
 * not write.
 */
export function whyRefused({ headers, method }: IncomingMessage, given: string): string | undefined {
  const host = headers.host ?? '';
  const name = host.replace(/:[0-9]*$/, '').toLowerCase();
  if (!LOCAL.has(name) && name !== (given.includes(':') ? `[${given}]` : given).toLowerCase())
    return `The control API answers as localhost or 127.0.0.1, not as ${host || 'a host without a name'}; start the wallet with --host to name another`;
  const { origin } = headers;
  if (method !== 'GET' && origin !== undefined && origin !== `http://${host}`)
    return `A page of ${origin} may not change this wallet; use the wallet's own page or a command line`;
  return undefined;
}
