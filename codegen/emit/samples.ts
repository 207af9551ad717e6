import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type JsonObject, jsonFile } from '../json.ts';
import { operationsOf } from '../operations.ts';
import type { Files, Views } from '../target.ts';
import { ROOT } from '../tree.ts';

interface Language {
  name: string;
  title: string;
  /** What a fence of Markdown calls it. */
  fence: string;
  /** Below test/sdk/<name>/. */
  file: string;
  /** There is no client to make before a call. */
  isBare?: true;
}

/**
 * Where each language's samples stand: in a program that `npm run test:sdks` compiles, runs and judges. C# is not built here.
 * Those for curl are run by a test of their own.
 */
const LANGUAGES: readonly Language[] = [
  { name: 'curl', title: 'curl', fence: 'sh', file: 'samples.sh', isBare: true },
  { name: 'typescript', title: 'TypeScript', fence: 'ts', file: 'samples.ts' },
  { name: 'python', title: 'Python', fence: 'python', file: 'samples.py' },
  { name: 'java', title: 'Java', fence: 'java', file: 'src/main/java/Samples.java' },
  { name: 'kotlin', title: 'Kotlin', fence: 'kotlin', file: 'src/main/kotlin/Samples.kt' },
  { name: 'go', title: 'Go', fence: 'go', file: 'samples/samples.go' },
  { name: 'rust', title: 'Rust', fence: 'rust', file: 'src/bin/samples.rs' },
  { name: 'php', title: 'PHP', fence: 'php', file: 'samples.php' },
  { name: 'ruby', title: 'Ruby', fence: 'ruby', file: 'samples.rb' },
];
const CLIENT = 'client';
/** What a language shows beside the operations: making a client, telling a refusal, verifying a callback. */
const OTHERS = [CLIENT, 'errors', 'callback'];

/** The samples of the docs, by name and language. @throws Error when a language has none for an operation. */
export async function emitSamples({ published }: Views): Promise<Files> {
  const operations = operationsOf(published, 'paths').map(({ id }) => id);
  const names = [...OTHERS, ...operations];
  const samples: JsonObject = Object.fromEntries(names.map((name) => [name, {}]));
  for (const { name: language, file, isBare } of LANGUAGES) {
    const at = path.join('test/sdk', language, file);
    const lines = (await readFile(path.join(ROOT, at), 'utf8')).split('\n');
    for (const name of names) {
      const wanted = operations.includes(name) && !isBare ? [CLIENT, name] : [name];
      const own = sampleOf(lines, [name]);
      if (own === '') throw new Error(`${at} has no sample of ${name}: mark one with \`sample: ${name}\` and \`end\``);
      (samples[name] as JsonObject)[language] = sampleOf(lines, wanted);
    }
  }
  const languages = LANGUAGES.map(({ name, title, fence }) => ({ name, title, fence }));
  return new Map([['samples.json', jsonFile({ languages, samples })]]);
}

const BEGIN = /^\s*(?:\/\/|#) sample: (.+)$/;
const END = /^\s*(?:\/\/|#) end$/;

/** The marked pieces of these names, in the order of the file; a blank line where anything unmarked stands between two. */
export function sampleOf(lines: readonly string[], names: readonly string[]): string {
  const pieces: string[][] = [];
  let isApart = true;
  for (let at = 0; at < lines.length; at += 1) {
    const [, marked] = BEGIN.exec(lines[at] ?? '') ?? [];
    if (marked === undefined) {
      isApart = true;
      continue;
    }
    const length = lines.slice(at + 1).findIndex((line) => END.test(line));
    if (length < 0) throw new Error(`the sample of ${marked} has no end`);
    const piece = undented(lines.slice(at + 1, at + 1 + length));
    at += 1 + length;
    if (!marked.split(', ').some((name) => names.includes(name))) continue;
    if (isApart) pieces.push([]);
    pieces.at(-1)?.push(...piece);
    isApart = false;
  }
  return pieces.map((piece) => piece.join('\n').trim()).join('\n\n');
}

function undented(lines: readonly string[]): string[] {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(depth));
}
