import type { RequestHandler } from 'express';
import type { Random } from '../domain/games/random.ts';
import { newRequestId } from '../domain/ids.ts';

/** Not what begins as a key or an mgckey does: whoever puts one there gets it neither echoed nor logged. */
const WELL_FORMED = /^(?!ppop_|mgc_)[A-Za-z0-9._-]{1,64}$/;

/** Names every request: by the caller's x-request-id when it is well-formed, else anew. Every reply carries it. */
export const nameRequest =
  (random: Random): RequestHandler =>
  (req, res, next) => {
    const given = req.get('x-request-id');
    const requestId = given !== undefined && WELL_FORMED.test(given) ? given : newRequestId(random);
    res.locals.requestId = requestId;
    res.setHeader('x-request-id', requestId);
    next();
  };
