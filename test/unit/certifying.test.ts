import { createPublicKey, verify } from 'node:crypto';
import { makeCertifying } from '../../src/services/diagnostics/certifying.ts';
import { findBrowser } from '../../src/services/diagnostics/find-browser.ts';

const FIRST = Buffer.alloc(32, 1);
const SECOND = Buffer.alloc(32, 2);

test('every server with the same SECRETS_KEY has the same key, and anybody can check what it signed', () => {
  const signed = makeCertifying([FIRST]).sign('text');
  expect(makeCertifying([FIRST]).sign('text')).toEqual(signed);
  expect(
    verify(null, Buffer.from('text'), createPublicKey(signed.public_key), Buffer.from(signed.signature, 'base64')),
  ).toBe(true);
  expect(makeCertifying([SECOND]).publicKeys).not.toContain(signed.public_key);
  expect(signed.public_key).not.toContain(FIRST.toString('base64').slice(0, 8));
});

test('what a key at hand signed is ours, and nothing else', () => {
  const [first, second, both] = [makeCertifying([FIRST]), makeCertifying([SECOND]), makeCertifying([SECOND, FIRST])];
  const signed = first.sign('text');
  expect([first, second, both].map((each) => each.isOurs(signed))).toEqual([true, false, true]);
  expect(both.isOurs({ ...signed, text: 'other' })).toBe(false);
  expect(both.isOurs({ ...signed, signature: second.sign('text').signature })).toBe(false);
  expect(both.isOurs({ ...signed, signature: '' })).toBe(false);
  expect(first.isOurs({ ...second.sign('text'), public_key: signed.public_key })).toBe(false);
});

test('a wallet secret is named by the key that goes with the signature, and by operator', () => {
  const [first, both] = [makeCertifying([FIRST]), makeCertifying([SECOND, FIRST])];
  const [key] = first.publicKeys;
  expect(both.tagOf('secret', 'operator-a', key)).toBe(first.tagOf('secret', 'operator-a'));
  expect(both.tagOf('secret', 'operator-a')).not.toBe(first.tagOf('secret', 'operator-a'));
  expect(first.tagOf('secret', 'operator-b')).not.toBe(first.tagOf('secret', 'operator-a'));
  expect(first.tagOf('secret', 'operator-a', 'unknown')).toBeUndefined();
});

test('a browser is the one that is named, or the first on PATH; none means none', () => {
  const installed = (file: string) => file === '/b/google-chrome' || file === '/c/chromium';
  const find = (browserPath?: string) => findBrowser({ browserPath, programPath: '/a:/b::/c' }, installed);
  expect([find(), find('/d/x'), find('none')]).toEqual(['/b/google-chrome', '/d/x', undefined]);
  expect(findBrowser({ browserPath: undefined, programPath: '' }, () => false)).toBeUndefined();
});
