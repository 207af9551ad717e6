import express, { type RequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import type { Operation } from '../../generated/server/operations.ts';
import { HttpRefusal } from './errors.ts';
import { refuseUnstorable } from './storable.ts';

const LONGEST_JSON = 64 * 1024;
const LONGEST_PICTURE = 8 * 1024 * 1024;

type ApiSpec = Exclude<Parameters<typeof OpenApiValidator.middleware>[0]['apiSpec'], string>;

/** As much of a contract as is looked at here. */
interface Contract {
  paths: Record<string, Record<string, unknown>>;
  webhooks?: unknown;
}

/**
 * Reads and checks requests as the contract says, and replies too where `validateReplies` is set.
 * Returns the middleware of one operation.
 */
export function makeValidation(
  contract: unknown,
  validateReplies: boolean,
): (operation: Operation) => RequestHandler[] {
  const validatorOf = (operation: Operation) =>
    OpenApiValidator.middleware({
      apiSpec: withReservedCharacters(contractOf(operation, contract as Contract)) as ApiSpec,
      validateApiSpec: false,
      validateSecurity: false,
      validateRequests: { allowUnknownQueryParameters: true },
      validateResponses: validateReplies,
      fileUploader: false,
    }) as unknown as RequestHandler[];
  return (operation) => [
    ...readBody(operation),
    refuseUnstorable(operation),
    asGet(onFirstUse(() => inOrder(validatorOf(operation)))),
  ];
}

/**
 * The contract with one operation alone. The validator matches the path of each request against every path it knows,
 * and compiles their patterns anew each time; with the whole contract that was half of a catalog request.
 */
function contractOf({ contractPath, method }: Operation, { webhooks: _, paths, ...rest }: Contract): Contract {
  const { parameters, [method]: operation } = paths[contractPath] ?? {};
  return { ...rest, paths: { [contractPath]: { ...(parameters ? { parameters } : {}), [method]: operation } } };
}

/** A validator takes 2 MB and some milliseconds to make, and few servers are asked for every operation. */
function onFirstUse(make: () => RequestHandler): RequestHandler {
  let made: RequestHandler | undefined;
  return (req, res, next) => {
    made ??= make();
    return made(req, res, next);
  };
}

const inOrder =
  ([first, ...rest]: RequestHandler[]): RequestHandler =>
  (req, res, next) => {
    if (!first) return next();
    return first(req, res, (error?: unknown) => (error ? next(error) : inOrder(rest)(req, res, next)));
  };

/**
 * The validator refuses `+` and other reserved characters in a query as they arrive, although `+` is a space there.
 * Telling it that every query parameter takes them leaves all else that the contract says of them.
 */
const withReservedCharacters = (contract: unknown): unknown =>
  JSON.parse(JSON.stringify(contract), (_key, value) =>
    value?.in === 'query' && typeof value.name === 'string' ? { ...value, allowReserved: true } : value,
  );

function readBody({ requestMediaTypes }: Operation): RequestHandler[] {
  if (requestMediaTypes.length === 0) return [];
  const json = requestMediaTypes.includes('application/json');
  const read = json
    ? express.json({ limit: LONGEST_JSON })
    : express.raw({ limit: LONGEST_PICTURE, type: [...requestMediaTypes] });
  return [requireMediaType(requestMediaTypes), read];
}

const requireMediaType =
  (mediaTypes: readonly string[]): RequestHandler =>
  (req, _res, next) => {
    const matched = req.get('content-length') === '0' ? null : req.is([...mediaTypes]);
    if (matched === null) throw new HttpRefusal(400, `A body of type ${mediaTypes.join(', ')} is required`);
    if (matched === false) throw new HttpRefusal(415, `Send the body as ${mediaTypes.join(', ')}`);
    next();
  };

/** The contract has no HEAD of its own: a HEAD request is judged as the GET it stands for. */
const asGet =
  (handler: RequestHandler): RequestHandler =>
  (req, res, next) => {
    if (req.method !== 'HEAD') return handler(req, res, next);
    req.method = 'GET';
    return handler(req, res, (error?: unknown) => {
      req.method = 'HEAD';
      next(error);
    });
  };
