import type { RequestHandler } from 'express';
import type { Operation } from '../../generated/server/operations.ts';
import { HttpRefusal } from './errors.ts';

/** Draws a title that its query gives, without what cannot be drawn; it is looked for nowhere. */
const DRAWS_ITS_QUERY: readonly Operation['operationId'][] = ['getGameArt'];

/** Refuses text that no database keeps as it came, wherever in a request it stands: U+0000, and half a surrogate pair. */
export const refuseUnstorable =
  ({ operationId }: Operation): RequestHandler =>
  (req, _res, next) => {
    const address = DRAWS_ITS_QUERY.includes(operationId) ? req.path : req.originalUrl;
    const isJson = !Buffer.isBuffer(req.body);
    if (address.includes('%00') || (isJson && !isStorable(req.body)))
      throw new HttpRefusal(400, 'Text may hold neither the character U+0000 nor half a surrogate pair');
    next();
  };

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, each]) => isStorable(name) && isStorable(each));
}
