import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type } from '../support/terminal.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'provider-download-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As npm starts the command: in the project, with the folder in which it was typed told beside. */
const download = (...words: string[]) => type(['download', ...words], { INIT_CWD: folder });
const generated = (name: string) => readFileSync(new URL(`../../generated/${name}`, import.meta.url));

test('without a name all there is, with size and SHA-256', async () => {
  const { status, out } = await download('--json');
  expect(status).toBe(0);
  const listed = JSON.parse(out) as { name: string; bytes: number; sha256: string }[];
  expect(listed.map(({ name }) => name).sort()).toEqual(
    readdirSync(new URL('../../generated/downloads', import.meta.url)).sort(),
  );
  for (const { name, bytes, sha256 } of listed) {
    const content = generated(`downloads/${name}`);
    expect({ bytes, sha256 }).toEqual({
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect((await download()).out).toContain(sha256);
  }
});

test('files go to the folder where the command is typed, and to another with --out', async () => {
  expect(await download('openapi.json', 'sdk-typescript')).toMatchObject({
    status: 0,
    out: `${join(folder, 'openapi.json')}\n${join(folder, 'sdk-typescript.zip')}\n`,
  });
  expect(readFileSync(join(folder, 'openapi.json'))).toEqual(generated('downloads/openapi.json'));
  mkdirSync(join(folder, 'other'));
  await download('openapi.yaml', '--out', 'other');
  expect(readdirSync(join(folder, 'other'))).toEqual(['openapi.yaml']);
});

test('an archive is unpacked into the folder that it holds, file by file as it was generated', async () => {
  expect((await download('sdk-typescript', '--unpack')).out).toBe(`${join(folder, 'sdk-typescript')}\n`);
  const manifest = JSON.parse(generated('MANIFEST.json').toString()) as { files: object };
  const names = Object.keys(manifest.files).filter((name) => name.startsWith('sdk/typescript/'));
  for (const name of names) expect(readFileSync(join(folder, name.replace('sdk/', 'sdk-')))).toEqual(generated(name));
  const unpacked = readdirSync(join(folder, 'sdk-typescript'), { recursive: true, withFileTypes: true });
  expect(unpacked.filter((entry) => entry.isFile())).toHaveLength(names.length);
});

test('what is there already stays: the same again is fine, other content is refused and nothing is written', async () => {
  await download('sdk-typescript', '--unpack');
  expect((await download('sdk-typescript', '--unpack')).status).toBe(0);
  writeFileSync(join(folder, 'sdk-typescript/package.json'), 'mine');
  expect(await download('openapi.json', 'sdk-typescript.zip', '--unpack')).toMatchObject({ status: 2 });
  const { status, err } = await download('sdk-typescript', '--unpack');
  expect(status).toBe(1);
  expect(err).toContain('package.json is there already, and differs');
  expect(readFileSync(join(folder, 'sdk-typescript/package.json'), 'utf8')).toBe('mine');
});

test.each([
  [['sdk-cobol'], 'there is no download sdk-cobol; `provider download` lists them'],
  [['openapi.json', '--unpack'], 'openapi.json is no archive: there is nothing to unpack'],
  [['openapi.json', '--out', 'nowhere'], 'there is no folder'],
])('%j is refused in a sentence', async (words, sentence) => {
  const { status, err } = await download(...words);
  expect(status).toBe(2);
  expect(err).toContain(sentence);
  expect(existsSync(join(folder, 'openapi.json'))).toBe(false);
});
