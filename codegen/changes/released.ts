import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { type JsonObject, objectOf, textOf } from '../json.ts';
import { ROOT } from '../tree.ts';
import type { Change, Level } from './change.ts';
import { compareContracts } from './contracts.ts';

const FOLDER = path.join(ROOT, 'contract/released');

/** Where the contract of a version is kept once operators have it. */
export const releasedFile = (version: string): string => path.join(FOLDER, `${version}.yaml`);

export const versionOf = (contract: JsonObject): string => textOf(objectOf(contract.info).version);

/** Every released contract, the oldest first, as published: operators never had the internal operations. */
export async function readReleased(): Promise<JsonObject[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml'));
  const contracts = await Promise.all(
    names.map(async (name) => objectOf(parse(await readFile(path.join(FOLDER, name), 'utf8')))),
  );
  return contracts.sort((a, b) => compareVersions(versionOf(a), versionOf(b)));
}

const partsOf = (version: string): number[] => version.split('.').map(Number);

export function compareVersions(a: string, b: string): number {
  const [these, those] = [partsOf(a), partsOf(b)];
  const index = these.findIndex((part, place) => part !== those[place]);
  return index < 0 ? 0 : (these[index] ?? 0) - (those[index] ?? 0);
}

const LEVELS: readonly Level[] = ['breaking', 'addition', 'wording'];

const gravestOf = (changes: readonly Change[]): Level | undefined =>
  LEVELS.find((level) => changes.some((change) => change.level === level));

/** The lowest version that a contract with these changes can have. */
export function versionAfter(version: string, changes: readonly Change[]): string {
  const level = gravestOf(changes);
  if (!level) return version;
  const place = LEVELS.indexOf(level);
  return partsOf(version)
    .map((part, index) => (index < place ? part : index === place ? part + 1 : 0))
    .join('.');
}

/** Why this contract cannot stand beside the released ones, change by change; empty when it can. */
export function releaseFaults(released: readonly JsonObject[], present: JsonObject): string[] {
  const last = released.at(-1);
  if (!last) return [];
  const changes = compareContracts(last, present);
  const [before, now, needed] = [versionOf(last), versionOf(present), versionAfter(versionOf(last), changes)];
  if (compareVersions(now, needed) >= 0) return [];
  const decisive = gravestOf(changes);
  return [
    `the contract differs from the released ${before} and calls itself ${now}; it must be ${needed} or later, for:`,
    ...changes.filter(({ level }) => level === decisive).map(({ level, place, what }) => `${level}: ${place}: ${what}`),
  ];
}
