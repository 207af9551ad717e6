import type { Seen } from './bad-server.ts';
import { type Case, catalog, KEY, well } from './odd-case.ts';

const AGENT = /^casino-provider-client-[a-z]+\/\d+\.\d+\.\d+/;

const onlyHeader = (name: string, value: string) => (seen: Seen[]) => {
  const sent = Object.entries(seen[0]?.headers ?? {}).filter(([, text]) => `${text}`.includes(KEY));
  if (sent.length !== 1 || sent[0]?.[0] !== name || sent[0]?.[1] !== value)
    return `the key was sent as ${sent.map(([name]) => name).join(' and ') || 'nothing'}, not as ${name} alone`;
  const agent = seen[0]?.headers['user-agent'];
  return AGENT.test(agent ?? '') ? undefined : `the user agent is ${agent}`;
};

/** What becomes of the arguments that a client and its calls are given. */
export const oddArguments: readonly Case[] = [
  {
    name: 'the key goes in the preferred header',
    answer: well,
    tells: catalog,
    sent: onlyHeader('x-provider-api-key', KEY),
  },
  {
    name: 'the key as a bearer token',
    answer: well,
    tells: catalog,
    client: { credential: 'bearer' },
    sent: onlyHeader('authorization', `Bearer ${KEY}`),
  },
  {
    name: 'the key in the compatible header',
    answer: well,
    tells: catalog,
    client: { credential: 'x-api-key' },
    sent: onlyHeader('x-api-key', KEY),
  },
  {
    name: 'a base URL that ends in a slash and has a path',
    answer: well,
    tells: catalog,
    client: { base_url: '/at/some/path/' },
    sent: (seen) =>
      seen[0]?.url === '/at/some/path/api/provider/v1/games' ? undefined : `the path was ${seen[0]?.url}`,
  },
  ...(['getGame', 'getGameArt'] as const).flatMap((call) =>
    ['', '.', '..'].map((symbol) => ({
      name: `${call} of the symbol "${symbol}", which would be another path`,
      call,
      args: { symbol },
      answer: well,
      kinds: ['misuse'] as const,
      requests: 0,
    })),
  ),
  ...['http://user:word@127.0.0.1:9', '?a=1', '#part', 'ftp://127.0.0.1', 'http://', 'not a URL', '127.0.0.1:9'].map(
    (address) => ({
      name: `the base URL ${address}`,
      client: { base_url: address },
      answer: well,
      kinds: ['misuse'] as const,
      requests: 0,
    }),
  ),
  ...['', 'with space', 'with\nline'].map((key) => ({
    name: `the key ${JSON.stringify(key)}`,
    client: { api_key: key },
    answer: well,
    kinds: ['misuse'] as const,
    requests: 0,
  })),
];
