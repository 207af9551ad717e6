import { isUtf8 } from 'node:buffer';
import { STATUS_CODES } from 'node:http';
import { showCall } from './calls.ts';
import type { JournalEntry } from './journal.ts';

/** The calls as HTTP Archive 1.2, as browsers' tools read it. A call without a reply has the status 0. */
export const toHar = (calls: JournalEntry[], walletUrl: string): object => ({
  log: {
    version: '1.2',
    creator: { name: 'mock-wallet', version: '1.0.0' },
    entries: calls.map((call) => harEntry(call, walletUrl)),
  },
});

function harEntry(call: JournalEntry, walletUrl: string): object {
  const shown = showCall(call);
  const { at, method, path, headers, raw_body, raw_body_base64, signature, fault, status, reply_headers, reply, ms } =
    shown;
  const text = raw_body ?? '';
  const type = shown.content_type ?? '';
  const wait = ms ?? 0;
  return {
    startedDateTime: at,
    time: wait,
    request: {
      method,
      url: walletUrl + path,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: listOf(headers),
      queryString: [],
      postData: { mimeType: String(headers['content-type'] ?? ''), params: [], text },
      headersSize: -1,
      bodySize: call.body?.length ?? -1,
      ...(raw_body_base64 !== undefined && { _raw_body_base64: raw_body_base64 }),
    },
    response: {
      status: status ?? 0,
      statusText: STATUS_CODES[status ?? 0] ?? '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: listOf(reply_headers ?? {}),
      content: { size: shown.reply_bytes ?? 0, mimeType: type, text: reply ?? '' },
      redirectURL: '',
      headersSize: -1,
      bodySize: shown.reply_bytes ?? -1,
    },
    cache: {},
    timings: { send: 0, wait, receive: 0 },
    _id: call.id,
    _signature: signature,
    ...(fault && { _fault: fault }),
  };
}

const listOf = (headers: JournalEntry['headers']): { name: string; value: string }[] =>
  Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((each) => ({ name, value: each })));

/** Headers that curl sets by itself. */
const SET_BY_CURL = new Set(['host', 'content-length', 'connection', 'transfer-encoding', 'expect']);

/** The call as a command for a POSIX shell: the headers and the bytes that came, whatever they are. */
export function toCurl(call: JournalEntry, walletUrl: string): string {
  const headers = listOf(call.headers).filter(({ name }) => !SET_BY_CURL.has(name));
  const named = headers.map(({ name, value }) => (value === '' ? `${name};` : `${name}: ${value}`));
  const silent = ['accept', 'user-agent', 'content-type'].filter((name) => call.headers[name] === undefined);
  const { before, option } = dataOf(call.body);
  const lines = [
    `curl -i -X ${call.method} ${quoted(walletUrl + call.path)}`,
    ...[...named, ...silent.map((name) => `${name}:`)].map((header) => `  -H ${quoted(header)}`),
    ...option,
  ];
  return `${before}${lines.join(' \\\n')}\n`;
}

/** Bytes that no shell takes as an argument go through a pipe. */
function dataOf(body: Buffer | undefined): { before: string; option: string[] } {
  if (!body || body.length === 0) return { before: '', option: [] };
  if (isUtf8(body) && !body.includes(0))
    return { before: '', option: [`  --data-raw ${quoted(body.toString('utf8'))}`] };
  return { before: `printf %s ${body.toString('base64')} | base64 -d |\n`, option: ['  --data-binary @-'] };
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
