import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Change } from '../../codegen/changes/change.ts';
import { compareContracts } from '../../codegen/changes/contracts.ts';
import { releaseFaults, versionAfter } from '../../codegen/changes/released.ts';
import { COMPARED } from '../../codegen/changes/schemas.ts';
import { changelogOf } from '../../codegen/emit/changelog.ts';
import { keywordsOf } from '../../codegen/grammar.ts';
import { type JsonObject, objectOf } from '../../codegen/json.ts';
import { at, EDITS, type Edit, type Judged, type Loose, launch } from './contract-changes.ts';
import { SCHEMA_CHANGES, type Schema } from './schema-changes.ts';

/** The gate on breaking changes: which change of the contract breaks whom. */

const POSITIONS = {
  "a client's request": { direction: 'read', party: 'client' },
  'a reply to a client': { direction: 'written', party: 'client' },
  'a callback': { direction: 'written', party: 'wallet' },
  "a wallet's reply": { direction: 'read', party: 'wallet' },
} as const;
type Position = keyof typeof POSITIONS;

/** A contract with one operation and one webhook, and this schema at this place of them. */
function contractWith(position: Position, schema: Schema): JsonObject {
  const content = (at: Position) => ({ 'application/json': { schema: at === position ? schema : { type: 'object' } } });
  const operation = (operationId: string, request: Position, reply: Position) => ({
    post: {
      operationId,
      requestBody: { required: true, content: content(request) },
      responses: { 200: { description: 'Done.', content: content(reply) } },
    },
  });
  return plain({
    openapi: '3.1.0',
    info: { title: 'T', version: '1.2.3' },
    paths: { '/launch': operation('launch', "a client's request", 'a reply to a client') },
    webhooks: { debit: operation('debit', 'a callback', "a wallet's reply") },
  });
}

const plain = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value));

const gravest = (changes: Change[]): Judged =>
  (['breaking', 'addition', 'wording'] as const).find((level) => changes.some((change) => change.level === level)) ??
  'none';

describe.each(Object.entries(POSITIONS))('in %s', (position, { direction, party }) => {
  test.each(SCHEMA_CHANGES)('%s', (_name, before, after, read, written) => {
    const [there, back] = (direction === 'read' ? read : written).split('/');
    const [was, is] = [contractWith(position as Position, before), contractWith(position as Position, after)];
    const [changes, undone] = [compareContracts(was, is), compareContracts(is, was)];
    expect({ there: gravest(changes), back: gravest(undone) }).toEqual({ there, back });
    for (const change of [...changes, ...undone].filter(
      ({ level, place }) => level !== 'wording' || place !== 'the document',
    ))
      expect(change).toMatchObject({ party, what: expect.stringMatching(/\w \w/) });
  });
});

const released = (): JsonObject => plain(published);
const edited = (edit: Edit): JsonObject => {
  const contract = released();
  edit(contract as unknown as Loose);
  return contract;
};
const published = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../generated/downloads/openapi.json'), 'utf8'),
);
test.each(EDITS)('%s', (_name, edit, there, back) => {
  const changed = edited(edit);
  expect(gravest(compareContracts(released(), changed))).toBe(there);
  expect(gravest(compareContracts(changed, released()))).toBe(back);
});

test('a contract is the same as itself', () => {
  expect(compareContracts(released(), released())).toEqual([]);
});

test('each keyword of the house subset is judged', () => {
  expect(COMPARED.toSorted()).toEqual(Object.keys(keywordsOf('Schema')).toSorted());
});

describe('the gate', () => {
  const withVersion = (version: string, edit: Edit = () => {}) => {
    const contract = edited(edit);
    objectOf(contract.info).version = version;
    return contract;
  };
  const breaks: Edit = (c) => Object.assign(launch(c), { operationId: 'launch' });
  const adds: Edit = (c) => Object.assign(at(c, 'paths'), { '/new': { get: { operationId: 'n', responses: {} } } });
  const words: Edit = (c) => Object.assign(at(c, 'info'), { description: 'x' });

  test.each([
    ['breaking', breaks, '2.0.0', ['1.2.4', '1.3.0']],
    ['an addition', adds, '1.3.0', ['1.2.4']],
    ['wording', words, '1.2.4', ['1.2.3']],
  ] as const)('%s asks for the version that says so', (_name, edit, needed, tooLow) => {
    const last = withVersion('1.2.3');
    for (const version of ['1.2.3', ...tooLow]) {
      const [sentence = '', ...reasons] = releaseFaults(
        [withVersion('0.9.0', breaks), last],
        withVersion(version, edit),
      );
      expect(sentence).toContain(`it must be ${needed} or later`);
      expect(reasons).toHaveLength(1);
    }
    expect(releaseFaults([last], withVersion(needed, edit))).toEqual([]);
    expect(versionAfter('1.2.3', compareContracts(last, withVersion(needed, edit)))).toBe(needed);
  });

  test('nothing is asked of a contract that is as it was, or the first', () => {
    expect(releaseFaults([withVersion('1.2.3')], withVersion('1.2.3'))).toEqual([]);
    expect(releaseFaults([], withVersion('1.0.0'))).toEqual([]);
  });

  test('the changelog tells each party what changed, the newest version first', () => {
    const text = changelogOf([withVersion('1.0.0'), withVersion('1.1.0', adds), withVersion('2.0.0', breaks)]);
    expect(text.match(/^## .+$/gm)).toEqual(['## 2.0.0', '## 1.1.0', '## 1.0.0']);
    expect(text).toContain('### New\n\nCalls to the provider:\n\n- GET /new: is new\n');
    expect(text).toMatch(/### Breaking\n\nCalls to the provider:\n\n(- .+\n)*- GET \/new: is gone\n/);
    expect(text).toContain('- POST /api/provider/v1/launch-url: operationId was createLaunchUrl, is launch\n');
    expect(text).toContain('## 1.0.0\n\nThe first release.\n');
  });
});
