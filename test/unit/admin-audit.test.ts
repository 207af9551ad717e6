import { operations } from '../../generated/server/operations.ts';
import { isChange } from '../../src/http/audited.ts';
import { changesOf, inWords, targetOf } from '../../web/admin/audit/changes.ts';
import { OPERATIONS } from '../../web/admin/audit/operations.ts';
import { fromField, toField } from '../../web/admin/parts/local-time.ts';

test('a change reads as what was there and what is there now, whatever kind of value it is', () => {
  const before = { status: 'inactive', wallet_base_url: null, allowed_return_origins: [] };
  const after = { status: 'active', wallet_base_url: '', allowed_return_origins: ['https://a.example'], notes: 'new' };
  expect(changesOf({ before, after })).toEqual([
    { field: 'status', before: 'inactive', after: 'active' },
    { field: 'wallet_base_url', before: 'nothing', after: 'nothing' },
    { field: 'allowed_return_origins', before: '[]', after: '["https://a.example"]' },
    { field: 'notes', before: undefined, after: 'new' },
  ]);
  expect(changesOf({ before: null, after: null })).toEqual([]);
});

test('an operation and its target are put in words', () => {
  expect(inWords('announceSecret')).toBe('announce secret');
  expect(targetOf({ operator_id: 'lucky', key_id: 'k1', label: 2 })).toBe('k1, 2');
});

test('a field for a time and the API agree on the moment, by the reader’s clock', () => {
  expect(fromField(toField('2026-03-01T14:30:00.000Z'))).toBe('2026-03-01T14:30:00.000Z');
  expect(toField('2026-03-01T14:30:00.000Z')).toMatch(/^2026-0[23]-\d\dT\d\d:\d\d$/);
  expect([toField(undefined), toField('soon'), fromField(''), fromField('2026-13-99T00:00')]).toEqual(['', '', '', '']);
});

test('the audit can be narrowed to every operation that it has entries of', () => {
  const audited = operations.filter(isChange).map(({ operationId }) => operationId);
  expect(OPERATIONS.slice(1).map(({ value }) => value)).toEqual(audited.sort());
});

test('a year that is still being typed is no time yet', () => {
  expect(['0002-03-01T14:30', '0202-03-01T14:30'].map(fromField)).toEqual(['', '']);
});
