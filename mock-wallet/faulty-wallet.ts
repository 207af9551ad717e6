import type { Books } from './books.ts';
import type { Delivery } from './delivery.ts';
import { faultyReply } from './fault-reply.ts';
import type { Act, Delay, Faults, Met, SeenCall } from './faults.ts';
import type { FaultNote, Verdict } from './journal.ts';
import type { Verb } from './validate.ts';
import { type Answer, makeWallet, type ReceivedCall, type WalletParts } from './wallet.ts';

/** How a call ends: with a reply, whose body `text` is, or without one. */
export type Ending = {
  signature: Verdict;
  fault?: FaultNote;
} & ({ ended: 'reply'; delivery: Delivery; text: string } | { ended: 'reset' | 'close' | 'hang' });

/** What is decided about a call now, or after a while. */
export type Course = Ending | { waitMs: number; next: () => Course };

export type FaultyWalletParts = WalletParts & { faults: Faults; clock: () => Date };

/** The wallet with its faults: what each call meets is decided when it comes, and what it does when it is done. */
export function makeFaultyWallet(parts: FaultyWalletParts): (received: ReceivedCall, seen: () => SeenCall) => Course {
  const { faults, clock } = parts;
  const wallet = makeWallet(parts);
  const wouldBe = makeWallet({ ...parts, books: withoutEffect(parts.books) });
  const lastAccepted: Partial<Record<Verb, string>> = {};

  function own(received: ReceivedCall, applies: boolean): Answer {
    const answer = (applies ? wallet : wouldBe)(received);
    if (applies && answer.status === 200) lastAccepted[received.verb] = answer.body;
    return answer;
  }

  function underFault(received: ReceivedCall, { fault, chance }: Met): Course {
    const { act } = fault;
    const applies = act.apply ?? act.reject === undefined;
    const [before, after] = [drawFrom(act.delay_ms, chance), drawFrom(act.reply_delay_ms, chance)];
    const did = wordsFor(act, { before, after, applies });
    const { id, name, scenario } = fault;
    const note: FaultNote = { id, ...(name && { name }), ...(scenario && { scenario }), did };
    const judge = (): Course => {
      const previous = lastAccepted[received.verb];
      const answer = own({ ...received, now: clock() }, applies);
      return later(after, () => endingOf(act, answer, previous, note));
    };
    return later(before, judge);
  }

  return (received, seen) => {
    const met = faults.isEmpty() ? undefined : faults.meet(seen(), received.now);
    if (met) return underFault(received, met);
    const { signature, ...reply } = own(received, true);
    return { signature, ended: 'reply', delivery: reply, text: reply.body };
  };
}

function endingOf(act: Act, { signature, ...reply }: Answer, previous: string | undefined, fault: FaultNote): Ending {
  if (act.connection) return { signature, fault, ended: act.connection };
  return { signature, fault, ended: 'reply', ...faultyReply(act, reply, previous) };
}

const later = (waitMs: number, next: () => Course): Course => (waitMs > 0 ? { waitMs, next } : next());

function drawFrom(delay: Delay | undefined, chance: number): number {
  if (typeof delay !== 'object') return delay ?? 0;
  const [least, most] = [Math.min(delay.from, delay.to), Math.max(delay.from, delay.to)];
  return least + Math.floor(chance * (most - least + 1));
}

const UNDO = Symbol('undo');

/** Books in which a call is judged as ever, and then has not happened. */
function withoutEffect(books: Books): Books {
  return {
    ...books,
    atomically(work) {
      let result: { value: ReturnType<typeof work> } | undefined;
      try {
        return books.atomically(() => {
          result = { value: work() };
          throw UNDO;
        });
      } catch (error) {
        if (error !== UNDO || !result) throw error;
        return result.value;
      }
    },
  };
}

type Timing = { before: number; after: number; applies: boolean };

/** What a fault does, for the journal. */
function wordsFor(act: Act, { before, after, applies }: Timing): string {
  const { connection, reject, stale, change, remove, status, body, redirect, mangle, pad_to_bytes, bytes_per_second } =
    act;
  const words = [
    before > 0 && `waited ${before} ms`,
    applies ? 'let the call have its effect' : 'kept the call from having an effect',
    after > 0 && `waited ${after} ms before the reply`,
    connection && { reset: 'reset the connection', close: 'closed the connection', hang: 'never replied' }[connection],
    reject && `refused it as ${reject.error}`,
    stale && 'replied what it had replied before',
    change && `changed ${Object.keys(change).join(', ')}`,
    remove && `left out ${remove.join(', ')}`,
    body !== undefined && 'sent another body',
    redirect !== undefined && `redirected to ${redirect}`,
    status !== undefined && `replied HTTP ${status}`,
    mangle &&
      {
        cut: 'cut the reply',
        duplicate_keys: 'sent each key twice',
        byte_order_mark: 'put a byte order mark before it',
        gzip: 'compressed it',
      }[mangle],
    pad_to_bytes !== undefined && `made it ${pad_to_bytes} bytes long`,
    bytes_per_second !== undefined && `sent it at ${bytes_per_second} bytes a second`,
  ];
  return words.filter((word) => typeof word === 'string').join('; ');
}
