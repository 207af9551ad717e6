import type { Request } from 'express';

const NAME = 'provider_admin';
const COOKIE = new RegExp(`(?:^|; *)${NAME}=([0-9a-f]{64})(?:;|$)`);

/** The session that a request's cookie names; undefined without one that is well-formed. */
export const readSessionCookie = (req: Request): string | undefined => COOKIE.exec(req.get('cookie') ?? '')?.[1];

/** The value of Set-Cookie that carries a session, or takes it away. The browser forgets it when it is closed. */
export function writeSessionCookie(session: string | undefined, secure: boolean): string {
  const attributes = ['Path=/api/admin', 'HttpOnly', 'SameSite=Strict'];
  if (secure) attributes.push('Secure');
  if (session === undefined) attributes.push('Max-Age=0');
  return [`${NAME}=${session ?? ''}`, ...attributes].join('; ');
}
