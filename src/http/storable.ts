import type { RequestHandler } from 'express';
import { HttpRefusal } from './errors.ts';

/** Refuses text that no database keeps as it came, wherever in a request it stands: U+0000, and half a surrogate pair. */
export const refuseUnstorable: RequestHandler = (req, _res, next) => {
  const isJson = !Buffer.isBuffer(req.body);
  if (req.originalUrl.includes('%00') || (isJson && !isStorable(req.body)))
    throw new HttpRefusal(400, 'Text may hold neither the character U+0000 nor half a surrogate pair');
  next();
};

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, each]) => isStorable(name) && isStorable(each));
}
