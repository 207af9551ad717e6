import type { Verb, Verdict } from './api.ts';
import type { Entry } from './call-log.ts';

/** Which calls are listed; an empty text stands for all. */
export type Filter = { words: string; verb: Verb | ''; verdict: Verdict | ''; player: string; faulted: boolean };

/** What the address says: the filter, and the call whose details are open. */
export type Place = { filter: Filter; call: number | undefined };

export const NO_FILTER: Filter = { words: '', verb: '', verdict: '', player: '', faulted: false };

const VERBS: readonly Verb[] = ['balance', 'debit', 'credit', 'rollback'];
const VERDICTS: readonly Verdict[] = ['valid', 'invalid_signature', 'stale_timestamp', 'not_checked'];

/** Reads `#verb=debit&faulted=1&call=7`; what it does not know it leaves aside. */
export function readHash(hash: string): Place {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: string): string => values.get(name) ?? '';
  const call = /^[1-9][0-9]{0,14}$/.test(text('call')) ? Number(text('call')) : undefined;
  return {
    filter: {
      words: text('words'),
      verb: VERBS.find((verb) => verb === text('verb')) ?? '',
      verdict: VERDICTS.find((verdict) => verdict === text('verdict')) ?? '',
      player: text('player'),
      faulted: text('faulted') === '1',
    },
    call,
  };
}

/** The same the other way round; empty where nothing is chosen. */
export function writeHash({ filter, call }: Place): string {
  const { words, verb, verdict, player, faulted } = filter;
  const said = { words, verb, verdict, player, faulted: faulted ? '1' : '', call: call === undefined ? '' : `${call}` };
  const chosen = Object.entries(said).filter(([, value]) => value !== '');
  return chosen.length === 0 ? '' : `#${new URLSearchParams(chosen)}`;
}

/** Makes a test of a filter. Every word has to occur somewhere in the call; a player is named by any part of the id. */
export function matcher(filter: Filter): (entry: Entry) => boolean {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const player = filter.player.toLowerCase();
  return (entry) => {
    const { verb, player_id, signature, fault, ended } = entry.call;
    if (filter.verb && verb !== filter.verb) return false;
    if (filter.verdict && (ended === null || signature.verdict !== filter.verdict)) return false;
    if (filter.faulted && fault === null) return false;
    if (player && !player_id?.toLowerCase().includes(player)) return false;
    return words.every((word) => entry.text().includes(word));
  };
}

/** Whether it leaves anything out. */
export const isFilter = (filter: Filter): boolean => writeHash({ filter, call: undefined }) !== '';
