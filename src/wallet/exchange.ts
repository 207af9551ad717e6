import type { Dispatcher } from 'undici';

/** What became of one attempt: a reply, no reply although it may have arrived, or certainly nothing sent. */
export type Delivery =
  | { kind: 'reply'; status: number; contentType: string | undefined; body: Uint8Array }
  | { kind: 'no-reply'; detail: string; timedOut?: true }
  | { kind: 'not-sent'; detail: string };

/** One request and how long its whole exchange may take, in ms. */
export interface Exchange {
  path: string;
  headers: Record<string, string>;
  body: Uint8Array;
  deadlineMs: number;
}

const LONGEST_REPLY = 64 * 1024;

/**
 * Sends one request and reads its reply, at most 64 KiB, under one deadline from the first look-up to the last byte.
 * Nothing was sent is only said when the request had not been given to a connection: from then on nobody knows. Giving
 * up destroys the connection, so that nothing is read on. Never throws.
 */
export function exchange(dispatcher: Dispatcher, { path, headers, body, deadlineMs }: Exchange): Promise<Delivery> {
  return new Promise((resolve) => {
    const reply = { status: 0, contentType: undefined as string | undefined, chunks: [] as Uint8Array[], length: 0 };
    let given: Dispatcher.DispatchController | undefined;
    let over = false;

    function end(delivery: Delivery): void {
      if (over) return;
      over = true;
      clearTimeout(patience);
      resolve(delivery);
    }
    function giveUp(detail: string, timedOut?: true): void {
      end(given ? { kind: 'no-reply', detail, ...(timedOut && { timedOut }) } : { kind: 'not-sent', detail });
      given?.abort(new Error(detail));
    }
    const patience = setTimeout(() => giveUp(`no answer within ${deadlineMs} ms`, true), deadlineMs);

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(controller) {
        if (over) return controller.abort(new Error('given up before it was sent'));
        given = controller;
      },
      onResponseStart(_controller, status, received) {
        if (status < 200) return;
        const fault = whyNotRead(received);
        if (fault) return giveUp(`HTTP ${status} ${fault}`);
        reply.status = status;
        reply.contentType = textOf(received['content-type']);
      },
      onResponseData(_controller, chunk) {
        reply.length += chunk.length;
        if (reply.length > LONGEST_REPLY) giveUp(`the reply is larger than ${LONGEST_REPLY} bytes`);
        else reply.chunks.push(chunk);
      },
      onResponseEnd() {
        const { status, contentType, chunks } = reply;
        end({ kind: 'reply', status, contentType, body: Buffer.concat(chunks) });
      },
      onResponseError: (_controller, error) => giveUp(describe(error)),
    };
    try {
      dispatcher.dispatch({ path, method: 'POST', headers, body: Buffer.from(body) }, handler);
    } catch (error) {
      giveUp(describe(error));
    }
  });
}

/** A reply that says it is encoded or too large is not read at all: nothing here ever decompresses. */
function whyNotRead(headers: Record<string, string | string[] | undefined>): string | undefined {
  const encoding = textOf(headers['content-encoding']) ?? 'identity';
  if (encoding.trim().toLowerCase() !== 'identity') return `with content-encoding ${encoding.slice(0, 40)}`;
  if (Number(textOf(headers['content-length']) ?? 0) > LONGEST_REPLY) return `with more than ${LONGEST_REPLY} bytes`;
  return undefined;
}

/** A header sent twice counts as one that has both values, which then is none that is understood. */
const textOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;

function describe(error: unknown): string {
  const { code, message }: { code?: unknown; message?: unknown } = Object(error);
  const text = typeof message === 'string' && message !== '' ? message : 'the call failed';
  return typeof code === 'string' && !text.includes(code) ? `${code}: ${text}` : text;
}
