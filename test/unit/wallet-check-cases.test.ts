import path from 'node:path';
import { loadContract } from '../../codegen/contract.ts';
import { GROUPS } from '../../src/wallet-check/case.ts';
import { cases } from '../../src/wallet-check/cases/index.ts';
import { CONTRACT } from '../../src/wallet-check/sentences.ts';
import { valueAt } from '../contract/pointer.ts';

const contract = await loadContract(path.resolve(import.meta.dirname, '../../openapi.yaml'));

/** The words as they are, however their lines are broken. */
const words = (text: unknown) => String(text).replace(/\s+/g, ' ');

const sentences = new Map(cases.map(({ says, at }) => [`${at} ${says}`, { says, at }]));

test.each([...sentences])('the contract says, word for word: %s', (_, { says, at }) => {
  expect(words(valueAt(contract, at))).toContain(words(says));
});

test('every sentence that cases may stand on has one', () => {
  const used = new Set(cases.map(({ says }) => says));
  expect(Object.values(CONTRACT).filter(({ says }) => !used.has(says))).toEqual([]);
});

test('there are more than seventy, each with a name of its own that can be written anywhere', () => {
  expect(cases.length).toBeGreaterThan(70);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  for (const { id } of cases) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('they are in the order of their groups, and every group has some that are required', () => {
  const places = cases.map(({ group }) => GROUPS.indexOf(group));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  for (const group of GROUPS)
    expect(cases.filter((each) => each.group === group && each.level === 'required')).not.toEqual([]);
});

test('each says what it is about, and how such a fault comes about, in sentences', () => {
  expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  for (const { title, because } of cases) {
    expect(title).toMatch(/^[A-Z0-9]/);
    expect(because).toMatch(/^[A-Z].*\.$/s);
  }
});
