import { gzipSync } from 'node:zlib';
import type { Delivery } from './delivery.ts';
import type { Act } from './faults.ts';
import type { Reply } from './replies.ts';

/** The reply as a fault sends it, and its body as a person reads it. */
export type FaultyReply = { delivery: Delivery; text: string };

/**
 * What a fault makes of the wallet's own reply. Pure.
 * @param previous the reply to the accepted call before, where there was one
 */
export function faultyReply(act: Act, own: Reply, previous: string | undefined): FaultyReply {
  const status = act.status ?? (act.redirect !== undefined ? 307 : act.reject ? 400 : own.status);
  const text = padded(act, mangled(act, own, bodyOf(act, own, previous)));
  const headers = {
    ...own.headers,
    ...(act.content_type !== undefined && { 'content-type': act.content_type }),
    ...(act.redirect !== undefined && { location: act.redirect }),
    ...(act.mangle === 'gzip' && { 'content-encoding': 'gzip' }),
  };
  const body = act.mangle === 'gzip' ? gzipSync(text) : text;
  return { delivery: { status, body, headers, bytesPerSecond: act.bytes_per_second }, text };
}

const isAccepted = (own: Reply): boolean => own.status === 200;

function bodyOf(act: Act, own: Reply, previous: string | undefined): string {
  if (act.reject) return JSON.stringify({ success: false, message: 'A fault of the mock wallet', ...act.reject });
  if (act.body !== undefined) return act.body;
  if (!isAccepted(own)) return own.body;
  const says = act.stale ? (previous ?? own.body) : own.body;
  if (act.change || act.remove) return changed(says, act);
  if (act.status !== undefined && act.status >= 400)
    return JSON.stringify({ success: false, error: 'unavailable', message: 'A fault of the mock wallet' });
  return says;
}

function changed(reply: string, { change = {}, remove = [] }: Act): string {
  const fields = Object.entries({ ...(JSON.parse(reply) as object), ...change });
  return JSON.stringify(Object.fromEntries(fields.filter(([name]) => !remove.includes(name))));
}

function mangled({ mangle, body }: Act, own: Reply, text: string): string {
  if (mangle === 'cut') return text.slice(0, Math.floor(text.length / 2));
  if (mangle === 'byte_order_mark') return `\ufeff${text}`;
  if (mangle === 'duplicate_keys' && body === undefined && isAccepted(own) && text.startsWith('{')) return twice(text);
  return text;
}

/** Readers disagree on which of two equal keys counts; the right ones come last, as JSON.parse takes them. */
function twice(text: string): string {
  const wrong = { success: false, balance: '0.00', currency: 'XXX', transaction_id: 'another' };
  return `${JSON.stringify(wrong).slice(0, -1)},${text.slice(1)}`;
}

const padded = ({ pad_to_bytes = 0 }: Act, text: string): string =>
  text + ' '.repeat(Math.max(0, pad_to_bytes - Buffer.byteLength(text)));
