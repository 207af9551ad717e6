import fc from 'fast-check';
import { amountsOf } from '../../src/wallet-check/amounts.ts';

const currency = fc.constantFrom('JPY', 'USD', 'BHD', 'CLF');
const minor = fc.bigInt({ min: 0n, max: 10n ** 17n });

test('what is written is read again, in every scale, also with zeros after it', () => {
  fc.assert(
    fc.property(currency, minor, fc.nat(4), (code, amount, zeros) => {
      const { write, read, scale } = amountsOf(code);
      expect(read(write(amount))).toBe(amount);
      if (scale > 0) expect(read(`${write(amount)}${'0'.repeat(zeros)}`)).toBe(amount);
      expect(read(`-${write(amount)}`)).toBe(-amount);
    }),
  );
});

test.each([
  ['a JSON number', 997.9, 99790n],
  ['fewer digits', '997.9', 99790n],
  ['no digits after the point', '997', 99700n],
  ['more digits than the currency has', '0.300000000000000004', undefined],
  ['an exponent', '1e3', undefined],
  ['a comma', '1,00', undefined],
  ['nothing', undefined, undefined],
  ['an object', {}, undefined],
  ['NaN', Number.NaN, undefined],
])('of %s, exactly what it says or nothing', (_, balance, expected) => {
  expect(amountsOf('USD').read(balance)).toBe(expected);
});

test.each([
  ['0.30000000000000004', 30n],
  ['0.29999999999999998', 30n],
  ['0.294', 29n],
  ['-0.295', -30n],
  ['997.9', 99790n],
  ['much', undefined],
])('%s is roughly so many cents', (balance, expected) => {
  expect(amountsOf('USD').readRoughly(balance)).toBe(expected);
});

test('a sentence has sign and currency', () => {
  expect([12345n, -5n, 0n].map(amountsOf('BHD').show)).toEqual(['12.345 BHD', '-0.005 BHD', '0.000 BHD']);
});
