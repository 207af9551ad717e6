import type { Change, Level } from '../changes/change.ts';
import { compareContracts } from '../changes/contracts.ts';
import { readReleased, versionOf } from '../changes/released.ts';
import type { JsonObject } from '../json.ts';
import type { Files, Views } from '../target.ts';

const HEADINGS: Record<Level, string> = { breaking: 'Breaking', addition: 'New', wording: 'Wording' };
const PARTIES: Record<Change['party'], string> = { client: 'Calls to the provider', wallet: 'Callbacks to wallets' };

/** What changed between the released contracts, and from the last of them to this one; written from the difference. */
export async function emitChangelog({ published }: Views): Promise<Files> {
  const released = await readReleased();
  const last = released.at(-1);
  const isReleased = last !== undefined && versionOf(last) === versionOf(published);
  return new Map([['CHANGELOG.md', changelogOf(isReleased ? released : [...released, published])]]);
}

/** The changelog of these contracts, the oldest given first and written last. */
export function changelogOf(contracts: readonly JsonObject[]): string {
  const sections = contracts.map((contract, index) => sectionOf(contract, contracts[index - 1]));
  return `# Changelog of the contract\n\n${sections.reverse().join('\n')}`;
}

function sectionOf(contract: JsonObject, before: JsonObject | undefined): string {
  const title = `## ${versionOf(contract)}\n`;
  if (!before) return `${title}\nThe first release.\n`;
  const changes = compareContracts(before, contract);
  if (changes.length === 0) return `${title}\nNo change.\n`;
  const parts = (Object.keys(HEADINGS) as Level[]).flatMap((level) => {
    const of = changes.filter((change) => change.level === level);
    return of.length === 0 ? [] : [`\n### ${HEADINGS[level]}\n${partiesOf(of)}`];
  });
  return title + parts.join('');
}

function partiesOf(changes: readonly Change[]): string {
  return (Object.keys(PARTIES) as Change['party'][])
    .map((party) => ({ party, of: changes.filter((change) => change.party === party) }))
    .filter(({ of }) => of.length > 0)
    .map(({ party, of }) => `\n${PARTIES[party]}:\n\n${of.map(({ place, what }) => `- ${place}: ${what}\n`).join('')}`)
    .join('');
}
