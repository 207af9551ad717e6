import { lookup, Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Finds every address of a host name. */
export type Resolve = (hostname: string) => Promise<string[]>;

/** As the system does it, with its hosts file. It holds one of the process's few threads while a name server is slow. */
export const resolveBySystem: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/** Asks the name servers without a thread, so that one operator's slow name server holds up nobody else's look-ups. */
export async function resolveByDns(hostname: string, servers?: readonly string[]): Promise<string[]> {
  const resolver = new Resolver({ timeout: 1000, tries: 3 });
  if (servers) resolver.setServers(servers);
  const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
  const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const [failed] = answers.filter((answer) => answer.status === 'rejected');
  if (addresses.length === 0 && failed) throw failed.reason;
  return addresses;
}

/** All that is routed on the public internet in IPv6; what lies outside reaches inside by some tunnel or translation. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
const DOCUMENTATION_IPV6 = ipaddr.IPv6.parseCIDR('3fff::/20');

/** Why an address is not one of the public internet; undefined when it is. Public means unicast and nothing special. */
export function whyNotPublic(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'not an address';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range !== 'unicast') return range;
  if (parsed instanceof ipaddr.IPv4) return undefined;
  const isGlobal = parsed.match(GLOBAL_IPV6) && !parsed.match(DOCUMENTATION_IPV6);
  return isGlobal ? undefined : 'reserved';
}

/**
 * Why a wallet cannot be at this host, as far as the host's spelling tells; undefined when it does not. `hostname` is a
 * URL's: the URL parser has turned decimal, hexadecimal and octal addresses into dotted ones.
 */
export function whyHostNotPublic(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (/(^|\.)localhost$/i.test(bare)) return 'this machine';
  return isIP(bare) === 0 ? undefined : whyNotPublic(bare);
}

/**
 * A look-up for a socket that knows public addresses only: the socket connects to what was checked, and to nothing that
 * the name turns into later. One address that is not public refuses them all.
 */
export const publicLookup = (resolve: Resolve): LookupFunction =>
  lookupWith(async (hostname) => {
    const addresses = await resolve(hostname);
    for (const address of addresses) refuse(hostname, address, whyNotPublic(address));
    return addresses;
  });

/** A look-up for a socket in this way of resolving, without a check. */
export const lookupWith =
  (resolve: Resolve): LookupFunction =>
  (hostname, { all }, callback) => {
    const found = async () => {
      const [first, ...others] = (await resolve(hostname)).map((address) => ({ address, family: isIP(address) }));
      if (!first) throw new Error(`${hostname} has no address`);
      return [first, ...others] as const;
    };
    found().then(
      ([first, ...others]) => (all ? callback(null, [first, ...others]) : callback(null, first.address, first.family)),
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };

/** @throws Error naming the host and the address when there is a reason against it. */
export function refuse(hostname: string, address: string, why: string | undefined): void {
  if (why === undefined) return;
  const where = hostname === address ? hostname : `${hostname} is at ${address}, which`;
  throw new Error(`${where} is not a public address (${why}); set a wallet_base_url on the public internet`);
}
