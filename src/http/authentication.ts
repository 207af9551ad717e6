import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Operation } from '../../generated/server/operations.ts';
import { forbidden, invalid, unauthenticated } from '../domain/refusal.ts';
import { allows } from '../domain/roles.ts';
import type { Staff } from '../services/admin-sessions.ts';
import { TOKEN } from '../services/admin-users.ts';
import type { KeyUse } from '../services/key-use.ts';
import { hashOf } from '../services/operator-directory.ts';
import type { OperatorRow } from '../store/operators.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Who calls an operation, as its handler is told. */
export interface Contexts {
  operator: { operator: OperatorRow; keyId: string };
  admin: Staff & {
    /** The session that the cookie names; undefined when a token calls. */
    session: string | undefined;
  };
  none: undefined;
}

/** Accepts an operator's key from any of the three headers, and leaves the operator in `res.locals.context`. */
export const authenticateOperator =
  (authenticate: (key: string) => Promise<Contexts['operator']>): RequestHandler =>
  async (req, res, next) => {
    res.locals.context = await authenticate(credential(req));
    next();
  };

const OF_CATALOG: readonly Operation['operationId'][] = ['listGames', 'getGame'];

/** Notes that the key was accepted, for the next time that this is written down. */
export const noteUse =
  (keyUse: Pick<KeyUse, 'note'>, { operationId }: Operation): RequestHandler =>
  (_req, res, next) => {
    const { operator, keyId }: Contexts['operator'] = res.locals.context;
    keyUse.note(operator.operator_id, keyId, { ofCatalog: OF_CATALOG.includes(operationId) });
    next();
  };

interface AdminDoor {
  adminToken: string;
  findSession: (token: string) => Promise<Staff>;
}

/**
 * Accepts ADMIN_TOKEN as a bearer token, or the cookie of somebody who has signed in and whose role is enough, and leaves
 * who it is in `res.locals.context`.
 */
export function authenticateAdmin({ adminToken, findSession }: AdminDoor): (operation: Operation) => RequestHandler {
  const expected = hashOf(adminToken);

  async function staffOf(req: Request): Promise<Contexts['admin']> {
    const token = bearer(req);
    const session = readSessionCookie(req);
    if (token === undefined && session !== undefined) return { ...(await findSession(session)), session };
    if (token !== undefined && timingSafeEqual(hashOf(token), expected))
      return { name: TOKEN, role: 'admin', byToken: true, session: undefined };
    throw unauthenticated('Missing or invalid admin token; sign in, or send ADMIN_TOKEN in the header Authorization');
  }

  return ({ role }) =>
    async (req, res, next) => {
      const staff = await staffOf(req);
      if (!staff.byToken) refuseForeignPage(req);
      if (role && !allows(staff.role, role))
        throw forbidden(`This needs the role ${role}; ${staff.name} has the role ${staff.role}`);
      res.locals.context = staff;
      next();
    };
}

/** A cookie comes along whoever's page makes the request, so what changes something must show that the page is ours. */
function refuseForeignPage(req: Request): void {
  if (req.method === 'GET' || req.method === 'HEAD') return;
  if (!isSameOrigin(req))
    throw forbidden("This was not sent by Provider Admin's own page: it comes from another origin, or names none");
  if (req.get('x-provider-admin') !== '1')
    throw forbidden("This was not sent by Provider Admin's own page: the header x-provider-admin: 1 is missing");
}

/** As the browser says; where it does not, as before TLS was common, by the host alone: a proxy may have taken the TLS away. */
function isSameOrigin(req: Request): boolean {
  const site = req.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return URL.parse(req.get('origin') ?? '')?.host === req.get('host');
}

function credential(req: Request): string {
  const given = [req.get('x-provider-api-key'), req.get('x-api-key'), bearer(req)].filter((key) => key !== undefined);
  const [first, ...others] = new Set(given);
  if (first === undefined) throw unauthenticated('Missing or invalid API key');
  if (others.length > 0) throw invalid('The request carries two different credentials; send one');
  return first;
}

const bearer = (req: Request): string | undefined => /^Bearer +(\S+) *$/i.exec(req.get('authorization') ?? '')?.[1];
