import { fieldErrors } from '../../web/admin/api/field-errors.ts';
import { Refusal } from '../../web/admin/api/refusal.ts';

const LABELS = { name: 'Name', wallet_base_url: 'Wallet URL' };

test('a refusal is about the fields that its sentences begin with', () => {
  const detail = 'wallet_base_url must be an https URL; write it so; name is required; names are not meant';
  expect(fieldErrors(new Refusal(400, detail), LABELS)).toEqual({
    wallet_base_url: 'Wallet URL must be an https URL; write it so',
    name: 'Name is required; names are not meant',
  });
});

test('a conflict that names no field is about the one whose value has to be of its own', () => {
  const taken = new Refusal(409, 'The account nadia exists already');
  expect(fieldErrors(taken, LABELS, 'name')).toEqual({ name: taken.message });
  expect(fieldErrors(taken, LABELS)).toEqual({});
});

test('what is no matter of the input is about no field', () => {
  expect(fieldErrors(new Refusal(503, 'name server down'), LABELS, 'name')).toEqual({});
  expect(fieldErrors(new Error('name'), LABELS, 'name')).toEqual({});
  expect(fieldErrors(null, LABELS, 'name')).toEqual({});
});
