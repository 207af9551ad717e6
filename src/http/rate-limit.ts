import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Contexts } from './authentication.ts';
import { HttpRefusal } from './errors.ts';

/** At most so many requests a second for each API key on this server; the rest hear 429 with Retry-After. */
export const limitPerKey = (perSecond: number): RequestHandler =>
  rateLimit({
    windowMs: 1000,
    limit: perSecond,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (_req, res) => {
      const { operator, keyId }: Contexts['operator'] = res.locals.context;
      return `${operator.operator_id}_${keyId}`;
    },
    handler: (_req, _res, next) => {
      next(new HttpRefusal(429, 'Too many requests for this key; wait 1 second', { 'retry-after': '1' }));
    },
  });

const DEMOS_A_MINUTE = 30;

/** Demo rounds are for people: at most so many a minute are begun from one address. */
export const limitDemos = (): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: DEMOS_A_MINUTE,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (req) => ipKeyGenerator(req.socket.remoteAddress ?? ''),
    handler: (_req, _res, next) => {
      next(new HttpRefusal(429, 'Too many demo rounds from this address; wait a minute', { 'retry-after': '60' }));
    },
  });
