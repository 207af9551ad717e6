import type { RequestHandler } from 'express';
import type { Operation } from '../../generated/server/operations.ts';

/** One request that has its reply, or whose caller went away before. */
export interface RequestSeen {
  requestId: string;
  /** Its operationId; `other` for the pages, the downloads and whatever is not there. */
  operation: string;
  status: number;
  ms: number;
  /** Who called, once that is certain. */
  operatorId: string | undefined;
  aborted: boolean;
}

/** Tells `watch` of every request when it ends. Of the URL it keeps the operation only: a query may carry an mgckey. */
export const observe =
  (watch: (seen: RequestSeen) => void): RequestHandler =>
  (_req, res, next) => {
    const from = performance.now();
    res.once('close', () => {
      const { requestId, operation = 'other', context } = res.locals;
      watch({
        requestId,
        operation,
        status: res.statusCode,
        ms: performance.now() - from,
        operatorId: context?.operator?.operator_id,
        aborted: !res.writableFinished,
      });
    });
    next();
  };

/** Leaves the operation's name for {@link observe}. */
export const nameOperation =
  ({ operationId }: Operation): RequestHandler =>
  (_req, res, next) => {
    res.locals.operation = operationId;
    next();
  };
