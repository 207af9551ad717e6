import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

/** The four calls of the contract; each is also its path and its transaction_type. */
export type Verb = 'balance' | 'debit' | 'credit' | 'rollback';

/** A request body that satisfies the contract; fields the wallet does not know are there too, and are not looked at. */
export type Call = {
  operator_id: string;
  player_id: string;
  session_id: string;
  game_symbol: string;
  currency: string;
  request_id: string;
  transaction_id: string;
  transaction_type: Verb;
  action_type: string;
  amount: string;
  original_transaction_id?: string;
};

/** The contract's judgement of what comes in and what goes out. */
export type Validate = {
  /** The call, or in words what is wrong with it. */
  call(verb: Verb, body: unknown): Call | string;
  /** In words what is wrong with a reply of ours, or undefined. */
  reply(verb: Verb, status: number, body: unknown): string | undefined;
};

/**
 * Compiles the validators of a parsed wallet document (OpenAPI 3.0.3, one POST a verb), once.
 * @throws Error in prose when the document lacks what the wallet needs.
 */
export function compileContract(document: object): Validate {
  // Not strict: an OpenAPI document holds keywords, such as example, that JSON Schema does not know.
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  ajv.addSchema(document, 'wallet', undefined, false);
  const schemaAt = <T>(...path: string[]) =>
    ajv.compile<T>({ $ref: `wallet${locate(document, [...path, 'content', 'application/json', 'schema'])}` });
  const calls = forEachVerb((verb) => schemaAt<Call>('paths', `/${verb}`, 'post', 'requestBody'));
  const replies = forEachVerb((verb) => ({
    accepted: schemaAt('paths', `/${verb}`, 'post', 'responses', '200'),
    rejected: schemaAt('paths', `/${verb}`, 'post', 'responses', '4XX'),
  }));
  return {
    call: (verb, body) => (calls[verb](body) ? body : fault(calls[verb])),
    reply: (verb, status, body) => {
      const validate = replies[verb][status < 300 ? 'accepted' : 'rejected'];
      return validate(body) ? undefined : fault(validate);
    },
  };
}

const forEachVerb = <T>(make: (verb: Verb) => T): Record<Verb, T> => ({
  balance: make('balance'),
  debit: make('debit'),
  credit: make('credit'),
  rollback: make('rollback'),
});

function fault({ errors }: ValidateFunction): string {
  const { instancePath = '', message = 'is not valid', params } = errors?.[0] ?? {};
  const allowed = Array.isArray(params?.allowedValues) ? `: ${params.allowedValues.join(', ')}` : '';
  return `${instancePath.slice(1) || 'the body'} ${message}${allowed}`;
}

/** The JSON pointer of a place in the document, found through any $ref on the way. */
function locate(document: object, path: readonly string[], pointer = '#'): string {
  const node = pointer.split('/').slice(1).map(fromPointer).reduce(child, document);
  const reference = child(node, '$ref');
  if (typeof reference === 'string') return locate(document, path, reference);
  const [key, ...rest] = path;
  if (key === undefined) return pointer;
  if (child(node, key) === undefined) throw new Error(`The wallet document has no ${key} at ${pointer}`);
  return locate(document, rest, `${pointer}/${toPointer(key)}`);
}

const child = (node: unknown, key: string): unknown =>
  typeof node === 'object' && node !== null ? Object.entries(node).find(([name]) => name === key)?.[1] : undefined;

const toPointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const fromPointer = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');
