import path from 'node:path';
import { loadContract } from '../../codegen/contract.ts';
import { type Json, objectOf } from '../../codegen/json.ts';
import { type Clause, faultsOf, readClauses } from '../reporters/clauses.ts';
import { brief } from './brief.ts';
import { valueAt } from './pointer.ts';

// That each test which a clause names ran and passed is for clauses-reporter.ts to see, after the last of them.

const contract = await loadContract(path.resolve(import.meta.dirname, '../../openapi.yaml'));
const { clauses, promise_nothing } = readClauses();
const named = clauses.map((clause): [string, Clause] => [clause.says.replace(/\n[\s\S]*/, ' ...'), clause]);

/** The words alone: no line ends, bullets or Markdown. */
const words = (text: string) =>
  text
    .replace(/`/g, '')
    .replace(/[|\s]+/g, ' ')
    .trim();

test('no clause is there twice', () => {
  expect(new Set(clauses.map(({ says }) => says)).size).toBe(clauses.length);
});

test.each(named)('is in the brief, word for word: %s', (_, { says }) => {
  expect(brief).toContain(says);
});

test.each(named)('is in the contract: %s', (_, { says, at }) => {
  for (const pointer of at) {
    const place = valueAt(contract, pointer);
    expect([pointer, place]).not.toEqual([pointer, undefined]);
    // A place that is prose has to say it, too; so has one whose key is the label that the brief puts before it.
    const prose = typeof place === 'string' ? place : labelled(pointer, place, says);
    if (prose?.includes(' ')) expect(words(prose)).toContain(words(says).replace(/\.$/, ''));
  }
});

/** `coinOptional default coin value.` of the property `coin`; undefined where the words do not begin with the key. */
function labelled(pointer: string, place: Json | undefined, says: string): string | undefined {
  const key = pointer.replace(/.*\//, '');
  const { description } = objectOf(place);
  return says.startsWith(`${key}${String(description)[0]}`) ? `${key}${description}` : undefined;
}

test('every line of the brief is in a clause, or among those that promise nothing', () => {
  const longestFirst = clauses.map(({ says }) => says).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, says) => text.replaceAll(says, ''), brief);
  const left = rest.split('\n').map((line) => line.replace('•', '').trim());
  expect([...new Set(left.filter((line) => line && !promise_nothing.includes(line)))]).toEqual([]);
});

test('what promises nothing is in the brief', () => {
  const lines = brief.split('\n').map((line) => line.trim());
  expect(promise_nothing.filter((line) => !lines.includes(line))).toEqual([]);
});

describe('a clause is shown', () => {
  const passed = [
    { file: 'a.test.ts', name: 'a launch needs a symbol' },
    { file: 'a.test.ts', name: 'a launch needs a player' },
    { file: 'b.test.ts', name: 'a launch' },
  ];
  const shownBy = (...names: string[]) => faultsOf(names, passed);

  test('by a test of that name, or of a name with that part in it', () => {
    expect(shownBy('a launch', 'needs a player')).toEqual([]);
  });

  test('by no test that did not run, and by none that is not told apart', () => {
    expect(shownBy('needs a coin')).toEqual(['no test that ran and passed is called: needs a coin']);
    expect(shownBy('launch needs')).toEqual(['2 tests are called: launch needs']);
  });
});
