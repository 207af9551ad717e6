import { faultsOf } from '../support/compiler.ts';

test('a missing, extra or mistyped handler does not compile, and a right one does', () => {
  expect(faultsOf('test/contract/handler-types.cases.ts')).toEqual([]);
}, 60_000);
