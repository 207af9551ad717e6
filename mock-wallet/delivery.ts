import type { ServerResponse } from 'node:http';

/** A reply as it goes out; JSON unless its headers say otherwise. */
export type Delivery = {
  status: number;
  body: string | Buffer;
  headers?: Record<string, string>;
  /** The body goes out at this speed instead of at once. */
  bytesPerSecond?: number | undefined;
};

/** The headers of a reply of so many bytes, as far as the wallet sets them. */
export const headersOf = (bytes: number, headers?: Record<string, string>): Record<string, string> => ({
  'content-type': 'application/json',
  'content-length': `${bytes}`,
  ...headers,
});

/** What becomes of one request: a reply, none at all, what is decided after a while, or a stream that stays open. */
export type Outgoing =
  | Delivery
  | { end: 'reset' | 'close' | 'hang' }
  | { waitMs: number; next: () => Outgoing }
  | { follow: (send: (text: string) => void) => () => void };

/** Runs `work` after so many milliseconds; call what it returns to prevent that. */
export type After = (ms: number, work: () => void) => () => void;

export const afterReal: After = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** A follower that has so much unread is let go; it may come back and ask for what it missed. */
const MOST_UNREAD = 1024 * 1024;

/** Sends replies, and holds on to those that are not to come at once. */
export function makeDeliverer(after: After) {
  const held = new Set<() => void>();
  let closing = false;

  /** Until it is released, `cut` is what ends it when the wallet closes. */
  function hold(cut: () => void): () => void {
    held.add(cut);
    return () => held.delete(cut);
  }

  function deliver(response: ServerResponse, outgoing: Outgoing): void {
    if (response.destroyed) return;
    if ('status' in outgoing) send(response, outgoing);
    else if (closing) response.destroy();
    else if ('waitMs' in outgoing) wait(response, outgoing);
    else if ('follow' in outgoing) stream(response, outgoing.follow);
    else if (outgoing.end === 'reset') response.socket?.resetAndDestroy();
    else if (outgoing.end === 'close') response.destroy();
    else
      response.once(
        'close',
        hold(() => response.destroy()),
      );
  }

  function send(response: ServerResponse, { status, body, headers, bytesPerSecond }: Delivery): void {
    const all = headersOf(Buffer.byteLength(body), headers);
    if (closing) all.connection = 'close';
    response.writeHead(status, all);
    if (bytesPerSecond === undefined || closing) response.end(body);
    else drip(response, Buffer.from(body), bytesPerSecond);
  }

  /** Goes on although the caller may have gone, as a slow wallet would; only the end of the wallet prevents it. */
  function wait(response: ServerResponse, { waitMs, next }: { waitMs: number; next: () => Outgoing }): void {
    const release = hold(() => {
      cancel();
      response.destroy();
    });
    const cancel = after(waitMs, () => {
      release();
      deliver(response, next());
    });
  }

  function drip(response: ServerResponse, body: Buffer, bytesPerSecond: number): void {
    const step = Math.max(1, Math.ceil(bytesPerSecond / 10));
    let sent = 0;
    let cancel = () => {};
    const next = () => {
      response.write(body.subarray(sent, sent + step));
      sent += step;
      if (sent >= body.length) response.end();
      else cancel = after((step / bytesPerSecond) * 1000, next);
    };
    const release = hold(() => response.destroy());
    response.once('close', () => {
      release();
      cancel();
    });
    next();
  }

  function stream(response: ServerResponse, follow: (send: (text: string) => void) => () => void): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    response.flushHeaders();
    const leave = follow((text) => {
      response.write(text);
      if (response.writableLength > MOST_UNREAD) response.destroy();
    });
    const release = hold(() => response.end());
    response.once('close', () => {
      release();
      leave();
    });
  }

  return {
    deliver,
    /** From now on nothing is held: what waits is cut, and connections end with their reply. */
    cutShort() {
      closing = true;
      for (const cut of held) cut();
    },
  };
}
