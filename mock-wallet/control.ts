import { whyRefused } from './caller.ts';
import { bookHandlers } from './control-books.ts';
import { callHandlers } from './control-calls.ts';
import { faultHandlers } from './control-faults.ts';
import { type ControlParts, ok, refused } from './control-parts.ts';
import type { Outgoing } from './delivery.ts';
import type { Received } from './transport.ts';

export const CONTROL = '/__control/';

type Asked = { values: Record<string, unknown>; body: unknown; lastEventId: string | undefined };
type Handler = (asked: Asked) => Outgoing;

/**
 * The control API: what its document describes, each operation by the handler of its name.
 * @param host the address the wallet was told to listen on
 * @throws Error when the document describes what nobody handles.
 */
export function makeControl(parts: ControlParts, host: string): (path: string, received: Received) => Outgoing {
  const { contract } = parts;
  // What a handler is given satisfies its operation's schemas, which its own types repeat.
  const handlers = {
    ...bookHandlers(parts),
    ...faultHandlers(parts),
    ...callHandlers(parts),
    getOpenapi: () => ok(contract.document),
  } as unknown as Record<string, Handler | undefined>;
  function handlerOf(id: string): Handler {
    const handler = handlers[id];
    if (!handler) throw new Error(`The control API describes ${id}, which nobody handles`);
    return handler;
  }
  for (const { id } of contract.operations) handlerOf(id);

  return (path, { request, body }) => {
    const refusal = whyRefused(request, host);
    if (refusal !== undefined) return refused('forbidden', refusal);
    const found = contract.find(path);
    if (!found) return refused('not_found', `There is nothing here; ${CONTROL}openapi.json says what there is`);
    const operation = found.operations.get(request.method ?? '');
    if (!operation) {
      const allow = [...found.operations.keys()].join(', ');
      return { ...refused('method_not_allowed', `Use ${allow}`), headers: { allow } };
    }
    if (!body) return refused('body_too_large', 'The body is larger than 64 KiB');
    const query = Object.fromEntries(new URLSearchParams(request.url?.split('?')[1]));
    const asked = operation.read({ params: found.params, query, body });
    if (typeof asked === 'string') return refused('bad_request', asked);
    return handlerOf(operation.id)({ ...asked, lastEventId: [request.headers['last-event-id']].flat()[0] });
  };
}
