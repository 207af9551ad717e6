import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { invalid, unauthenticated } from '../domain/refusal.ts';
import { hashOf } from '../services/operator-directory.ts';
import type { OperatorRow } from '../store/operators.ts';

/** Who calls an operation, as its handler is told. */
export interface Contexts {
  operator: { operator: OperatorRow; keyId: string };
  admin: undefined;
  none: undefined;
}

/** Accepts an operator's key from any of the three headers, and leaves the operator in `res.locals.context`. */
export const authenticateOperator =
  (authenticate: (key: string) => Promise<Contexts['operator']>): RequestHandler =>
  async (req, res, next) => {
    res.locals.context = await authenticate(credential(req));
    next();
  };

/** Accepts the provider's own ADMIN_TOKEN as a bearer token. */
export function authenticateAdmin(adminToken: string): RequestHandler {
  const expected = hashOf(adminToken);
  return (req, _res, next) => {
    const token = bearer(req);
    if (token === undefined || !timingSafeEqual(hashOf(token), expected)) {
      throw unauthenticated('Missing or invalid admin token; send ADMIN_TOKEN as a bearer token');
    }
    next();
  };
}

function credential(req: Request): string {
  const given = [req.get('x-provider-api-key'), req.get('x-api-key'), bearer(req)].filter((key) => key !== undefined);
  const [first, ...others] = new Set(given);
  if (first === undefined) throw unauthenticated('Missing or invalid API key');
  if (others.length > 0) throw invalid('The request carries two different credentials; send one');
  return first;
}

const bearer = (req: Request): string | undefined => /^Bearer +(\S+) *$/i.exec(req.get('authorization') ?? '')?.[1];
