import { CallbackError, type Trust, verify } from './signing.js';
import { type Callbacks, FIELDS, type FieldRule } from './wallet-contract.js';

/** Headers as `fetch` has them, or as Node and its frameworks do; the case of their names does not matter. */
export type CallbackHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ReceivedCallback<Verb extends keyof Callbacks> {
  /** The last part of the path it came to. */
  verb: Verb;
  headers: CallbackHeaders;
  /** The raw bytes: never a body that was parsed and written again. */
  body: Uint8Array;
}

/** Verifies a callback, then reads it. Throws a CallbackError that names the first check to fail, and a TypeError when a secret is missing. */
export function parseCallback<Verb extends keyof Callbacks>(
  { verb, headers, body }: ReceivedCallback<Verb>,
  trust: Trust,
): Callbacks[Verb] {
  const header = (name: string) => headerOf(headers, name);
  verify({ timestamp: header('x-pp-timestamp'), signature: header('x-pp-signature'), body }, trust);
  const fields = fieldsOf(body);
  const type = isVerb(fields.transaction_type) ? fields.transaction_type : verb;
  const callback = Object.fromEntries(FIELDS[type].map((rule) => [rule.name, fitting(fields[rule.name], rule)]));
  if (header('x-pp-request-id') !== callback.request_id)
    throw new CallbackError('request_id_mismatch', 'x-pp-request-id is not the request_id of the body');
  if (type !== verb) throw new CallbackError('type_mismatch', `A ${type} came to the path of ${verb}`);
  return callback as unknown as Callbacks[Verb];
}

function headerOf(headers: CallbackHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? [];
  return typeof value === 'object' ? value.join(', ') : value;
}

const unreadable = (what: string): CallbackError => new CallbackError('body_unreadable', what);

function fieldsOf(body: Uint8Array): Record<string, unknown> {
  const json = parsed(body);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw unreadable('The body is no JSON object');
  return json as Record<string, unknown>;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    throw unreadable('The body is not JSON in UTF-8');
  }
}

const isVerb = (type: unknown): type is keyof Callbacks => typeof type === 'string' && Object.hasOwn(FIELDS, type);

/** Half a surrogate pair cannot be stored as UTF-8: two different ids would become one. */
function fitting(value: unknown, { name, minLength, maxLength, pattern }: FieldRule): string {
  if (value === undefined) throw unreadable(`${name} is missing`);
  if (typeof value !== 'string') throw unreadable(`${name} is not a string`);
  const length = [...value].length;
  if (length < minLength || length > maxLength)
    throw unreadable(`${name} is not ${minLength} to ${maxLength} characters long`);
  if (pattern?.test(value) === false || /\p{Surrogate}/u.test(value))
    throw unreadable(`${name} is not as the contract has it`);
  return value;
}
