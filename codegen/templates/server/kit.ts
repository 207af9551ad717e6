import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response, Router } from 'express';

/** A row of the route table that is generated from a contract. */
export interface Operation {
  readonly operationId: string;
  readonly method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  /** As Express writes it: `/games/:symbol`. */
  readonly path: string;
}

type Shape = { parameters: { path?: unknown; query?: unknown; header?: unknown }; responses: object };
type Part<T> = [NonNullable<T>] extends [never] ? Record<string, never> : NonNullable<T>;
type Media<Type, Json> = Type extends 'application/json' ? Json : Type extends `text/${string}` ? string : Uint8Array;
type RequestBody<Op> = Op extends { requestBody: { content: infer Content } }
  ? { [Type in keyof Content]: Media<Type, Content[Type]> }[keyof Content]
  : undefined;

/** What a handler is given: the parts of the request as the contract types them. */
export interface HandlerRequest<Op extends Shape, Context> {
  readonly params: Part<Op['parameters']['path']>;
  readonly query: Part<Op['parameters']['query']>;
  readonly headers: Part<Op['parameters']['header']>;
  readonly body: RequestBody<Op>;
  /** Who calls: what the middleware before the handler left in `res.locals.context`. */
  readonly context: Context;
  /** What the middleware before the handler left in `res.locals.requestId`. */
  readonly requestId: string;
}

type Headers = { readonly headers?: Readonly<Record<string, string>> | undefined };
type JsonReply<Content> = Content extends { 'application/json': infer Body }
  ? { readonly body: Body; readonly bytes?: Uint8Array | undefined }
  : never;
/** What is too long to be held whole is sent as it comes. */
type Parts = AsyncIterable<string>;
type OtherReply<Type> = Type extends `text/${string}`
  ? { readonly body: string | Parts; readonly contentType: Type }
  : { readonly body: Uint8Array | Parts; readonly contentType: Type };
type ContentReply<Response> = Response extends { content: infer Content extends object }
  ? JsonReply<Content> | OtherReplies<Exclude<keyof Content, 'application/json'>>
  : { readonly body?: undefined };
type OtherReplies<Type> = [Type] extends [never] ? never : OtherReply<Type>;
type ClientError = 400 | 401 | 402 | 403 | 404 | 405 | 406 | 408 | 409 | 410 | 412 | 413 | 415 | 422 | 429;
type Status<Key> = Key extends '4XX' ? ClientError : Key extends number ? Key : never;

/** What a handler may answer: a status of the contract with the body it declares; `bytes` is `body`, serialised already. */
export type Reply<Op extends Shape> = {
  [Key in keyof Op['responses']]: [Status<Key>] extends [never]
    ? never
    : { readonly status: Status<Key> } & ContentReply<Op['responses'][Key]> & Headers;
}[keyof Op['responses']];

export type Handler<Op extends Shape, Context> = (
  request: HandlerRequest<Op, Context>,
) => Reply<Op> | Promise<Reply<Op>>;

type AnyHandlers = Readonly<Record<string, (request: never) => unknown>>;
type AnyReply = {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array | undefined;
  readonly contentType?: string;
} & Headers;

/** Registers every operation as the middleware `before` gives it, then its handler. Throws when a handler is missing. */
export function mount<Row extends Operation>(
  router: Router,
  operations: readonly Row[],
  handlers: { readonly [Id in Row['operationId']]: AnyHandlers[string] },
  options: { readonly before: (operation: Row) => RequestHandler[] },
): void {
  for (const operation of operations) {
    const handler = (handlers as AnyHandlers)[operation.operationId];
    if (handler === undefined) throw new Error(`no handler for the operation ${operation.operationId}`);
    router[operation.method](operation.path, ...options.before(operation), async (req, res, next) => {
      try {
        const { params, query, headers, body } = req;
        const { context, requestId } = res.locals;
        const request = { params, query, headers, body, context, requestId };
        await send(res, (await handler(request as never)) as AnyReply);
      } catch (error) {
        next(error);
      }
    });
  }
}

async function send(res: Response, reply: AnyReply): Promise<void> {
  res.status(reply.status).set(reply.headers ?? {});
  if (reply.body === undefined) res.end();
  else if (reply.contentType !== undefined) await respond(res, reply.contentType, reply.body as Content);
  else if (reply.bytes !== undefined) await respond(res, 'application/json', reply.bytes);
  else res.json(reply.body);
}

type Content = string | Uint8Array | Parts;

async function respond(res: Response, contentType: string, body: Content): Promise<void> {
  const charset = /^(text\/|application\/json)/.test(contentType) ? '; charset=utf-8' : '';
  res.setHeader('content-type', contentType + charset);
  if (typeof body === 'object' && Symbol.asyncIterator in body) return sendParts(res, body);
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  res.setHeader('content-length', bytes.byteLength);
  res.end(bytes);
}

/** No faster than the caller takes them, and no further than to where the caller goes away. */
async function sendParts(res: Response, parts: Parts): Promise<void> {
  if (res.req.method === 'HEAD') {
    res.end();
    return;
  }
  await pipeline(Readable.from(parts), res).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** The value of `Allow` for each path of a route table, for 405 replies: `[['/games', 'GET, HEAD']]`. */
export function allowedMethods(operations: readonly Operation[]): [path: string, allow: string][] {
  const byPath = new Map<string, string[]>();
  for (const { path, method } of operations) {
    const methods = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];
    byPath.set(path, [...(byPath.get(path) ?? []), ...methods]);
  }
  return [...byPath].map(([path, methods]) => [path, methods.join(', ')]);
}
