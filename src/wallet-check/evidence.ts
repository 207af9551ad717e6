import { isUtf8 } from 'node:buffer';
import { HIDDEN } from '../domain/secrets.ts';
import { escaped as escapedHtml } from './page.ts';
import type { Arrival, Outgoing } from './wire.ts';

/** One call as it is shown to people: what was sent, and what came back. */
export interface Evidence {
  /** In short, such as `debit 2.00`. */
  call: string;
  /** A command for a shell. */
  sent: string;
  /** HTTP status, or null when no reply came. */
  status: number | null;
  headers: Record<string, string>;
  /** The reply's body, at most 2 KB of it; or why there is none. */
  body: string;
  ms: number;
}

const TELLING = [
  'content-type',
  'content-length',
  'content-encoding',
  'connection',
  'location',
  'allow',
  'retry-after',
  'www-authenticate',
  'x-request-id',
];
const LONGEST_BODY = 2048;
const LONGEST_SENT = 4096;

/** What takes the secret out of a text, in every way it may be written there. */
export type Hide = (text: string) => string;

/** A shorter secret is part of ordinary words, and would spoil every text; it is hidden where a JSON value is all of it. */
const SHORTEST_HIDDEN = 6;

export function hiderOf(secret: string): Hide {
  const forms = [...new Set(formsOf(secret))].sort((one, other) => other.length - one.length);
  const replacement = secret.length < SHORTEST_HIDDEN ? JSON.stringify(HIDDEN) : HIDDEN;
  return (text) => forms.reduce((hidden, form) => hidden.replaceAll(form, replacement), text);
}

function formsOf(secret: string): string[] {
  const json = JSON.stringify(secret);
  if (secret.length < SHORTEST_HIDDEN) return secret === '' ? [] : [json];
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  return [
    secret,
    json.slice(1, -1),
    encodeURIComponent(secret),
    encodeURI(secret),
    escapedHtml(secret),
    // As others escape a quote.
    escapedHtml(secret).replaceAll('&#39;', '&#x27;'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    hex,
    hex.toUpperCase(),
  ];
}

interface Exchanged {
  call: string;
  outgoing: Outgoing;
  arrival: Arrival;
  ms: number;
}

export function evidenceOf({ call, outgoing, arrival, ms }: Exchanged, hide: Hide): Evidence {
  const sent = { call: hide(call), sent: hide(curlOf(outgoing)), ms };
  if (arrival.kind === 'silence')
    return { ...sent, status: null, headers: {}, body: `no answer within ${arrival.afterMs} ms` };
  if (arrival.kind === 'fault') return { ...sent, status: null, headers: {}, body: hide(arrival.detail) };
  const headers = TELLING.flatMap((name) =>
    name in arrival.headers ? [[name, hide(arrival.headers[name] ?? '')]] : [],
  );
  const body = cut(hide(Buffer.from(arrival.body).toString('utf8')), LONGEST_BODY);
  return { ...sent, status: arrival.status, headers: Object.fromEntries(headers), body };
}

const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}... (${text.length} characters)` : text;

/** A command for a shell that sends the same bytes; the signature in it is fresh for 300 seconds. */
export function curlOf({ method, url, headers, body }: Outgoing): string {
  const named = Object.entries(headers).map(
    ([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`,
  );
  const words = ['curl', method === 'HEAD' ? '--head' : `-X ${method}`, quote(url.href), ...named];
  if (method === 'GET' || method === 'HEAD') return words.join(' ');
  if (!isUtf8(body) || body.includes(0)) return `printf ${quote(escaped(body))} | ${words.join(' ')} --data-binary @-`;
  const text = Buffer.from(body).toString('utf8');
  if (text.startsWith('@')) return `printf %s ${quote(text)} | ${words.join(' ')} --data-binary @-`;
  return `${words.join(' ')} --data-binary ${quote(cut(text, LONGEST_SENT))}`;
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const escaped = (body: Uint8Array): string =>
  [...body].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
