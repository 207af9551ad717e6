/** Whether If-None-Match names this entity tag (or any), so that 304 will do. RFC 9110, 13.1.2. */
export function isCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}

/** For replies that carry a session or a balance. */
export const NO_STORE = { 'cache-control': 'no-store' } as const;
