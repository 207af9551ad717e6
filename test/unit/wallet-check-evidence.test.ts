import { spawnSync } from 'node:child_process';
import { curlOf, evidenceOf, hiderOf } from '../../src/wallet-check/evidence.ts';
import type { Outgoing } from '../../src/wallet-check/wire.ts';

const outgoing = (body: string | Uint8Array, more: Partial<Outgoing> = {}): Outgoing => ({
  method: 'POST',
  url: new URL('https://wallet.example.com/base/debit'),
  headers: { 'content-type': 'application/json', 'x-pp-signature': 'ab' },
  body: Buffer.from(body),
  ...more,
});

/** What a shell makes of the command: curl's words, and what curl would read from its standard input. */
function typed(command: string): { words: string[]; input: Buffer } {
  const curl = 'curl() { for word in "$@"; do printf "%s\\0" "$word"; done >&3; if [ "$last" ]; then cat; fi; }';
  const script = `last=${command.includes('@-') ? 1 : ''}; ${curl}; ${command}`;
  const { stdout, output } = spawnSync('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  return { words: String(output[3]).split('\0').slice(0, -1), input: stdout };
}

test.each([
  ['JSON', '{"amount":"2.00"}'],
  ['quotes and dollars', `{"a":"it's $HOME \`id\` \\\\ \\n"}`],
  ['lines', '{\n  "a": 1\r\n}\n'],
  ['letters beyond ASCII', '{"a":"é\u2028😀"}'],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x25, 0x64, 0x5c, 0x00, 0x7d])],
  ['a file name, to curl', '@/etc/passwd'],
])('the command sends the same bytes: %s', (_, body) => {
  const { words, input } = typed(curlOf(outgoing(body)));
  const data = words[words.indexOf('--data-binary') + 1] ?? '';
  expect(data === '@-' ? input : Buffer.from(data)).toEqual(Buffer.from(body));
  expect(words).toEqual([
    '-X',
    'POST',
    'https://wallet.example.com/base/debit',
    '-H',
    'content-type: application/json',
    '-H',
    'x-pp-signature: ab',
    '--data-binary',
    data,
  ]);
});

test('an empty header is sent, and a method without a body has none', () => {
  expect(typed(curlOf(outgoing('', { headers: { 'x-pp-signature': '' } }))).words).toContain('x-pp-signature;');
  expect(curlOf(outgoing('{}', { method: 'GET' }))).not.toContain('--data');
  expect(curlOf(outgoing('{}', { method: 'HEAD' }))).toMatch(/^curl --head '/);
});

test('a secret is in none of it, however it was written there', () => {
  const secret = 'a "secret"/of é';
  const hide = hiderOf(secret);
  const body = JSON.stringify({ message: secret, link: `?s=${encodeURIComponent(secret)}` });
  const reply = { kind: 'reply', status: 400, headers: { 'content-type': secret }, body: Buffer.from(body) } as const;
  const url = new URL(`https://wallet.example.com/${encodeURIComponent(secret)}/debit`);
  const evidence = evidenceOf({ call: secret, outgoing: outgoing(body, { url }), arrival: reply, ms: 1 }, hide);
  const faulty = evidenceOf(
    { call: 'debit', outgoing: outgoing('{}'), arrival: { kind: 'fault', code: 'X', detail: secret }, ms: 1 },
    hide,
  );
  expect(JSON.stringify([evidence, faulty])).not.toMatch(/secret/);
  expect(evidence.body).toContain('[hidden]');
});

test.each([
  ['HTML', (secret: string) => secret.replaceAll('&', '&amp;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')],
  ['base64', (secret: string) => Buffer.from(secret).toString('base64')],
  ['base64 for URLs', (secret: string) => Buffer.from(secret).toString('base64url')],
  ['hex', (secret: string) => Buffer.from(secret).toString('hex')],
  ['capital hex', (secret: string) => Buffer.from(secret).toString('hex').toUpperCase()],
])('a secret is hidden where it is written in %s', (_, write) => {
  const secret = 'whsec_"0?>~&1"';
  expect(hiderOf(secret)(`it is ${write(secret)}.`)).toMatch(/^it is \[hidden\]=?=?\.$/);
});

test('a secret that is part of ordinary words is hidden alone, not in them', () => {
  const hide = hiderOf('test');
  expect(hide('the latest test')).toBe('the latest test');
  expect(hide('{"secret":"test","note":"the latest"}')).toBe('{"secret":"[hidden]","note":"the latest"}');
  expect(hiderOf('')('text')).toBe('text');
});

test('of a reply, the headers that tell something and two kilobytes of its body are kept', () => {
  const headers = { 'content-type': 'text/html', 'set-cookie': 'a=b', server: 'x', location: '/login' };
  const arrival = { kind: 'reply', status: 302, headers, body: Buffer.from('x'.repeat(5000)) } as const;
  const evidence = evidenceOf({ call: 'debit 2.00', outgoing: outgoing('{}'), arrival, ms: 1 }, (text) => text);
  expect(evidence.headers).toEqual({ 'content-type': 'text/html', location: '/login' });
  expect(evidence.body).toBe(`${'x'.repeat(2048)}... (5000 characters)`);
});
