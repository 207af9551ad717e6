/** Where the page keeps what a reload needs: the browser's sessionStorage, which ends with the tab. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The launch as the address has it, and the address without the key. */
export function readAddress(href: string): { mgckey: string | undefined; slot: string; clean: string } {
  const url = new URL(href);
  const mgckey = url.searchParams.get('mgckey') || undefined;
  url.searchParams.delete('mgckey');
  return { mgckey, slot: `launch:${url.searchParams.get('symbol') ?? ''}`, clean: url.pathname + url.search };
}

/** What survives a reload of one game's page; the key of another game in the same tab is never taken for it. */
export function makeMemory(slot: string, kept: () => Kept) {
  const attempt = <T>(use: () => T): T | undefined => {
    try {
      return use();
    } catch {
      return undefined; // Storage can be refused, in a foreign frame for instance: a reload then needs a new link.
    }
  };
  const recall = (name: string) => attempt(() => kept().getItem(`${slot}:${name}`)) ?? undefined;
  const keep = (name: string, value: string) => attempt(() => kept().setItem(`${slot}:${name}`, value));
  return {
    mgckey: () => recall('mgckey'),
    keepMgckey: (mgckey: string) => keep('mgckey', mgckey),
    returnUrl: () => recall('return_url') ?? null,
    keepReturnUrl: (url: string) => keep('return_url', url),
    forgetMgckey: () => attempt(() => kept().removeItem(`${slot}:mgckey`)),
  };
}

/** A return_url that may be followed: http or https, so that it can never run as script. */
export function wayBack(returnUrl: string | null): string | undefined {
  try {
    const { protocol, href } = new URL(returnUrl ?? '');
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
