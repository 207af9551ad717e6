import type { Act, Fault, FaultState, Match } from './api.ts';
import { counted } from './call-words.ts';

/** Which calls a fault means: `the first 3 debits of player-1`. */
export function whichCalls({ match = {}, times, for_ms }: Fault): string {
  const { player, transaction, per, probability } = match;
  const words = [
    countWords(match),
    player !== undefined && `of ${player}`,
    transaction !== undefined && `of transaction ${transaction}`,
    per !== undefined && `of each ${per}`,
    probability !== undefined && `by chance, ${Math.round(probability * 1000) / 10} %`,
    times !== undefined && `${counted(times, 'time')} at most`,
    for_ms !== undefined && `for ${for_ms} ms`,
  ];
  return words.filter((word) => typeof word === 'string').join(', ');
}

function countWords({ leg, nth, first, every }: Match): string {
  const legs = leg === undefined ? ['call'] : [leg].flat();
  const [one, many] = [legs.join(' or '), legs.map((each) => `${each}s`).join(' or ')];
  const turn = every === undefined ? '' : `, every ${ordinal(every)}`;
  if (nth !== undefined) return `the ${ordinal(nth)} ${one}${turn}`;
  if (first !== undefined) return (first === 1 ? `the first ${one}` : `the first ${first} ${many}`) + turn;
  return every === undefined ? `every ${one}` : `every ${ordinal(every)} ${one}`;
}

export function ordinal(count: number): string {
  const isTeen = Math.floor((count % 100) / 10) === 1;
  return `${count}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10]) ?? 'th'}`;
}

/** What a fault does: `has its effect; connection reset`. */
export function whatHappens({ act }: Fault): string {
  const { connection, reject, change, status, body, redirect, mangle, pad_to_bytes, bytes_per_second } = act;
  const applies = act.apply ?? reject === undefined;
  const words = [
    act.delay_ms !== undefined && `waits ${span(act.delay_ms)}`,
    applies ? 'has its effect' : 'has no effect',
    act.reply_delay_ms !== undefined && `waits ${span(act.reply_delay_ms)}`,
    connection && CONNECTIONS[connection],
    reject && `refused: ${reject.error}`,
    act.stale && 'the reply before this one again',
    change &&
      Object.entries(change)
        .map(([name, value]) => `${name} becomes ${JSON.stringify(value)}`)
        .join(', '),
    act.remove && `reply without ${act.remove.join(', ')}`,
    status !== undefined && `HTTP ${status}`,
    body !== undefined && (body === '' ? 'an empty body' : 'another body'),
    act.content_type !== undefined && act.content_type,
    redirect !== undefined && `redirected to ${redirect}`,
    mangle && MANGLES[mangle],
    pad_to_bytes !== undefined && `reply of ${counted(pad_to_bytes, 'byte')}`,
    bytes_per_second !== undefined && `${counted(bytes_per_second, 'byte')} a second`,
  ];
  return words.filter((word) => typeof word === 'string').join('; ');
}

const CONNECTIONS = { reset: 'connection reset', close: 'connection closed', hang: 'no reply ever' };
const MANGLES = {
  cut: 'reply cut in its middle',
  duplicate_keys: 'each key twice',
  byte_order_mark: 'byte order mark before the reply',
  gzip: 'reply compressed',
};

const span = (delay: NonNullable<Act['delay_ms']>): string =>
  typeof delay === 'number' ? `${delay} ms` : `${delay.from} to ${delay.to} ms`;

/** How often it was met, as far as calls were there to meet it. */
export function howOften({ acted, seen, spent }: FaultState): string {
  const met = `${spent ? 'spent, ' : ''}acted ${counted(acted, 'time')}`;
  return seen === acted ? met : `${met} on ${counted(seen, 'call')}`;
}

/** A scenario or a single fault, with how often it acted; what belongs to one scenario is told together. */
export type Active = { name: string; acted: number; spent: boolean };

export function activeNames(faults: FaultState[]): Active[] {
  const byName = new Map<string, Active>();
  for (const fault of faults) {
    const name = fault.scenario ?? fault.name ?? `${whichCalls(fault)}: ${whatHappens(fault)}`;
    const known = byName.get(name);
    const spent = fault.spent && (known?.spent ?? true);
    byName.set(name, { name, acted: fault.acted + (known?.acted ?? 0), spent });
  }
  return [...byName.values()];
}
