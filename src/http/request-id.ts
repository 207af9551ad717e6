import type { RequestHandler } from 'express';
import type { Random } from '../domain/games/random.ts';
import { newRequestId } from '../domain/ids.ts';

const WELL_FORMED = /^[A-Za-z0-9._-]{1,64}$/;

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
