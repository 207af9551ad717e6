import fc from 'fast-check';
import { formatAmount, isAmount, parseAmount, scaleOf } from '../../src/domain/money.ts';
import { Refusal } from '../../src/domain/refusal.ts';

const CURRENCIES: [string, number][] = [
  ['JPY', 0],
  ['USD', 2],
  ['EUR', 2],
  ['BHD', 3],
  ['CLF', 4],
];
const currency = fc.constantFrom(...CURRENCIES);
const minor = fc.bigInt(0n, 10n ** 15n - 1n);

const refused = (work: () => unknown) => {
  expect(work).toThrow(Refusal);
  expect(work).toThrow(expect.objectContaining({ kind: 'invalid' }));
};

test.each(CURRENCIES)('%s has %d decimals', (code, scale) => expect(scaleOf(code)).toBe(scale));

test('what is written is read back, in the scale of its currency', () => {
  fc.assert(
    fc.property(currency, minor, ([code, scale], amount) => {
      const text = formatAmount(amount, code);
      expect(text).toMatch(scale === 0 ? /^\d+$/ : new RegExp(`^\\d+\\.\\d{${scale}}$`));
      expect(parseAmount(text, code)).toBe(amount);
      expect(isAmount(text, code)).toBe(true);
    }),
  );
});

test('fewer decimals than the currency has are the same amount', () => {
  expect(parseAmount('997.9', 'USD')).toBe(99_790n);
  fc.assert(
    fc.property(currency, fc.bigInt(0n, 10n ** 9n), ([code, scale], whole) => {
      expect(parseAmount(`${whole}`, code)).toBe(whole * 10n ** BigInt(scale));
      if (scale > 1)
        expect(parseAmount(`${whole}.5`, code)).toBe(whole * 10n ** BigInt(scale) + 5n * 10n ** BigInt(scale - 1));
    }),
  );
});

test('more decimals than the currency has are refused, also when they are zero', () => {
  fc.assert(
    fc.property(currency, minor, fc.integer({ min: 1, max: 6 }), ([code, scale], amount, more) => {
      const text = formatAmount(amount, code) + (scale === 0 ? '.' : '') + '0'.repeat(more);
      refused(() => parseAmount(text, code));
      expect(isAmount(text, code)).toBe(false);
    }),
  );
});

test.each([
  '-1',
  '+1',
  '1e2',
  '1E2',
  'NaN',
  'Infinity',
  '',
  ' 1',
  '1 ',
  '1.',
  '.5',
  '1,5',
  '0x10',
  '1_000',
  '١',
  '1\n',
  '1.2.3',
  '9'.repeat(16),
])('refused: %j', (text) => {
  refused(() => parseAmount(text, 'USD'));
  expect(isAmount(text, 'USD')).toBe(false);
});

test('whatever text is read, it is an amount as we would write it, or refused', () => {
  fc.assert(
    fc.property(fc.string(), currency, (text, [code]) => {
      if (!isAmount(text, code)) return refused(() => parseAmount(text, code));
      expect(Number(formatAmount(parseAmount(text, code), code))).toBe(Number(text));
    }),
  );
});

test('only ISO 4217 codes are currencies', () => {
  for (const code of ['XXX', 'usd', 'US', 'USDT', '', 'constructor']) refused(() => scaleOf(code));
});

test('there is no negative amount to write', () => {
  expect(() => formatAmount(-1n, 'USD')).toThrow(RangeError);
});
