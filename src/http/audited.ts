import type { Handlers, Operation } from '../../generated/server/operations.ts';
import { HIDDEN } from '../domain/secrets.ts';
import type { AuditEntry } from '../services/admin-audit.ts';
import type { Contexts } from './authentication.ts';

type Id = Operation['operationId'];
type Fields = Record<string, unknown>;

/** A request and a reply as far as they are looked at here; their types are those of the handler that is wrapped. */
interface SomeRequest {
  params: Record<string, string>;
  headers: Record<string, string | undefined>;
  body: unknown;
  /** Undefined while somebody signs in. */
  context: Contexts['admin'] | undefined;
  requestId: string;
}
interface SomeReply {
  body?: unknown;
}
type SomeHandler = (request: SomeRequest) => Promise<SomeReply> | SomeReply;

/** These write their entry in the very statement that moves the round on. */
const WRITE_THEMSELVES: readonly Id[] = ['resolveRound', 'redeliverCall'];
/** Ids that the server gives to what it makes, or knows better than the path, which may have named a game by its slug. */
const IDS = ['operator_id', 'key_id', 'diagnosis_id', 'symbol', 'name'];

/** Whether an admin operation is no read. What a viewer may post is a question too long for a URL: a viewer reads. */
export const isChange = ({ contractPath, method, role }: Operation): boolean =>
  contractPath.startsWith('/api/admin/') && method !== 'get' && !(method === 'post' && role === 'viewer');

/**
 * The same handlers, but that every admin operation which is no read is written into the audit once it has succeeded,
 * before its caller hears so.
 */
export function audited(
  handlers: Handlers<Contexts>,
  operations: readonly Operation[],
  write: (entry: AuditEntry) => Promise<void>,
): Handlers<Contexts> {
  const all = handlers as unknown as Record<Id, SomeHandler>;
  const changes = operations.filter((one) => isChange(one) && !WRITE_THEMSELVES.includes(one.operationId));
  const wrapped = changes.map((operation): [Id, SomeHandler] => {
    const change = all[operation.operationId];
    const reader = operations.find(
      ({ contractPath, method }) => method === 'get' && contractPath === operation.contractPath,
    );
    const look = operation.method === 'patch' && reader ? all[reader.operationId] : undefined;
    return [
      operation.operationId,
      async (request) => {
        const after = changeIn(request, operation.secretFields);
        const found = look && after && (await whatWas(look, request, Object.keys(after)));
        const before = found ? fieldsOf(withoutSecrets(found, operation.secretFields)) : null;
        const reply = await change(request);
        await write({ ...entryOf(operation, request, reply), before, after });
        return reply;
      },
    ];
  });
  return { ...handlers, ...Object.fromEntries(wrapped) };
}

function entryOf({ operationId }: Operation, { params, body, context, requestId }: SomeRequest, reply: SomeReply) {
  const made = fieldsOf(fieldsOf(reply.body).data);
  const ids = IDS.flatMap((id) => (typeof made[id] === 'string' ? [[id, made[id]]] : []));
  const { operator_id = '', ...target }: Record<string, string> = { ...params, ...Object.fromEntries(ids) };
  const { why } = fieldsOf(body);
  return {
    who: context?.name ?? target.name ?? '',
    operation: operationId,
    operator_id,
    target,
    request_id: requestId,
    why: typeof why === 'string' ? why : null,
  };
}

/** What the request asks for, without its reason and with no secret in it; null when it says nothing more than its path. */
function changeIn({ body, headers }: SomeRequest, secretFields: readonly string[]): Fields | null {
  if (body instanceof Uint8Array) return { media_type: headers['content-type'] ?? '', bytes: body.byteLength };
  const { why: _, ...change } = fieldsOf(withoutSecrets(body, secretFields));
  return Object.keys(change).length > 0 ? change : null;
}

const withoutSecrets = (body: unknown, secretFields: readonly string[]): unknown =>
  body && JSON.parse(JSON.stringify(body, (name, value) => (secretFields.includes(name) ? HIDDEN : value)));

/** Those fields as they were; of what there is not, nothing: the operation itself refuses it. */
async function whatWas(look: SomeHandler, request: SomeRequest, names: string[]): Promise<Fields | null> {
  const reply = await Promise.resolve(look({ ...request, body: undefined })).catch(() => ({ body: undefined }));
  const data = fieldsOf(fieldsOf(reply.body).data);
  const known = names.filter((name) => name in data);
  return known.length > 0 ? Object.fromEntries(known.map((name) => [name, data[name]])) : null;
}

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
