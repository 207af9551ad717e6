import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Fault } from './faults.ts';

/** How a round may end that meets a scenario. */
export type RoundEnd = 'settled' | 'rejected' | 'rolled_back' | 'manual';

/** Faults with a name, and what a provider makes of them that loses no money. */
export type Scenario = { name: string; description: string; expect?: string; ends?: RoundEnd[]; faults: Fault[] };

/** Says what is wrong with the content of a file, or undefined. */
type FindFault = (content: unknown) => string | undefined;

const FOLDER = fileURLToPath(new URL('scenarios/', import.meta.url));
const NAME = /^[a-z0-9-]+$/;

/** The names of the scenarios that come with the wallet. */
export const scenarioNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .toSorted();

/** One of them, or undefined when there is none of this name. @throws Error in prose when its file is wrong. */
export const findScenario = (name: string, findFault: FindFault): Scenario | undefined =>
  NAME.test(name) && scenarioNames().includes(name) ? readScenario(`${FOLDER}${name}.yaml`, findFault) : undefined;

/** All of them. @throws Error in prose when a file is wrong. */
export const readShipped = (findFault: FindFault): Scenario[] =>
  scenarioNames().map((name) => readScenario(`${FOLDER}${name}.yaml`, findFault));

/** The scenario in a file of one's own. @throws Error in prose when it cannot be read or is wrong. */
export function readScenario(file: string, findFault: FindFault): Scenario {
  const content = parsed(file);
  const fault = findFault(content);
  if (fault !== undefined) throw new Error(`The scenario ${file}: ${fault}`);
  return { name: basename(file).replace(/\.ya?ml$/, ''), ...(content as Omit<Scenario, 'name'>) };
}

function parsed(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The scenario ${file} cannot be read: ${reason}`);
  }
}
