import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { Refusal, type RefusalKind } from '../domain/refusal.ts';
import { hideSecrets } from '../domain/secrets.ts';
import { ERROR_PAGE_HEADERS, errorPage } from './error-page.ts';

/** A refusal that only HTTP knows: a method, a media type, a size, a rate. */
export class HttpRefusal extends Error {
  readonly status: 400 | 404 | 405 | 413 | 415 | 429 | 503;
  readonly headers: Record<string, string>;

  constructor(status: HttpRefusal['status'], detail: string, headers: Record<string, string> = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
  }
}

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-often': 429,
  busy: 503,
  misconfigured: 500,
};

const SERVER_FAULT = 'The server failed; the request id finds the cause in its log';

/** Everything that no operation answers: 404. */
export const refuseUnknownPath: RequestHandler = (req, _res, next) => {
  next(new HttpRefusal(404, `There is nothing at ${req.path.slice(0, 200)}; /docs lists what there is`));
};

/** 405, naming the methods the path takes. */
export const refuseMethod =
  (allow: string): RequestHandler =>
  (req, _res, next) => {
    next(new HttpRefusal(405, `${req.method} is not possible here; use ${allow}`, { allow }));
  };

/** Hears of an error that is the server's own, and whose request it was, as far as that is known. */
export type LogFault = (error: unknown, requestId: string, operatorId: string | undefined) => void;

/** Turns every error into the contract's ErrorReply, or into a page for a browser that shows it. Faults of the server are logged, and shown without their cause. */
export function replyWithError(logFault: LogFault): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const { status, detail, headers, returnUrl } = describe(error);
    const requestId: string = res.locals.requestId;
    if (status >= 500 && !(error instanceof Refusal) && !(error instanceof HttpRefusal))
      logFault(error, requestId, res.locals.context?.operator?.operator_id);
    // Whoever has a part of a reply must not take it for the whole.
    if (res.headersSent || res.destroyed) return void res.destroy();
    res.status(status).set(headers);
    const shown = hideSecrets(detail);
    if (wantsPage(req))
      res.set(ERROR_PAGE_HEADERS).end(errorPage({ status, detail: shown, requestId, path: req.path }));
    else
      sendJson(res, {
        success: false,
        detail: shown,
        ...(returnUrl && { return_url: returnUrl }),
        request_id: requestId,
      });
  };
}

function sendJson(res: Response, body: object): void {
  res.set('content-type', 'application/json; charset=utf-8');
  res.end(JSON.stringify(body));
}

/** A browser that shows what it gets: never a caller of the API, whatever it accepts. */
const wantsPage = (req: Request): boolean =>
  !req.path.startsWith('/api/') && req.accepts(['application/json', 'text/html']) === 'text/html';

interface Described {
  status: number;
  detail: string;
  headers: Record<string, string>;
  returnUrl?: string | undefined;
}

function describe(error: unknown): Described {
  if (error instanceof Refusal) {
    const { retryAfterS, returnUrl } = error;
    const headers: Record<string, string> = retryAfterS === undefined ? {} : { 'retry-after': `${retryAfterS}` };
    return { status: STATUS[error.kind], detail: error.message, headers, returnUrl };
  }
  if (error instanceof HttpRefusal) return { status: error.status, detail: error.message, headers: error.headers };
  return { ...describeForeign(error), headers: {} };
}

/** Errors of the body parser and of the contract's validator, which carry a status of their own. */
function describeForeign(error: unknown): { status: number; detail: string } {
  const { status, type, errors, message = '' }: ForeignError = error ?? {};
  if (typeof status !== 'number' || status < 400 || status > 499) return { status: 500, detail: SERVER_FAULT };
  if (type === 'entity.too.large') return { status, detail: 'The request body is larger than is taken here' };
  if (type === 'entity.parse.failed') return { status, detail: 'The request body is not valid JSON' };
  if (Array.isArray(errors)) return { status, detail: errors.map(sentence).join('; ').slice(0, 2000) };
  return { status, detail: message };
}

/** What is read of such an error, its own field or its prototype's: http-errors keeps some of them there. */
interface ForeignError {
  message?: string;
  status?: unknown;
  type?: unknown;
  errors?: { path?: string; message?: string }[];
}

/** `/body/coin` and `must match pattern` become `coin must match pattern`. */
function sentence({ path = '', message = 'is not valid' }: { path?: string; message?: string }): string {
  const required = /must have required property '(.+)'/.exec(message);
  if (required) return `${required[1]} is required`;
  const name = path.replace(/^\/(body|query|params|headers)\/?/, '').replaceAll('/', '.');
  return `${name || 'the request body'} ${message}`;
}
