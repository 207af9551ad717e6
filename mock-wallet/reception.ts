import { aboutOf } from './calls.ts';
import { showPlayer } from './control-books.ts';
import type { Outgoing } from './delivery.ts';
import type { SeenCall } from './faults.ts';
import { type Course, type Ending, type FaultyWalletParts, makeFaultyWallet } from './faulty-wallet.ts';
import type { Feed } from './feed.ts';
import type { Journal, JournalEntry, Outcome } from './journal.ts';
import { guarded, type Reject, type Reply, reject, rejectReply } from './replies.ts';
import type { Received } from './transport.ts';
import type { Verb } from './validate.ts';

const VERBS = new Map<string, Verb>([
  ['/balance', 'balance'],
  ['/debit', 'debit'],
  ['/credit', 'credit'],
  ['/rollback', 'rollback'],
]);

export type ReceptionParts = FaultyWalletParts & { journal: Journal; feed: Feed };

/** Takes in every call: it is noted when it comes, answered by the wallet, and noted again as it was answered. */
export function makeReception(parts: ReceptionParts): (path: string, received: Received) => Outgoing {
  const { journal, feed, clock, onError } = parts;
  const wallet = makeFaultyWallet(parts);

  function courseOf(path: string, { request, body }: Received, now: Date): Course {
    const verb = VERBS.get(path);
    if (!verb) return unchecked(reject('not_found', `There is nothing here; the wallet answers ${[...VERBS.keys()]}`));
    if (request.method !== 'POST') return unchecked(reject('method_not_allowed', 'Use POST'), { allow: 'POST' });
    if (!body) return unchecked(reject('body_too_large', 'The body is larger than 64 KiB'));
    return wallet({ verb, headers: request.headers, body, now }, () => seenCall(verb, body));
  }

  return (path, received) => {
    const now = clock();
    const { request, body, startedAt } = received;
    const { method = '', headers } = request;
    const entry = journal.arrive({ at: now, method, path, verb: VERBS.get(path), headers, body });
    feed.arrived(entry);
    const settle = (work: () => Course): Outgoing => {
      const made = guarded(onError, work);
      const course = 'body' in made ? replied(made) : made;
      if ('waitMs' in course) return { waitMs: course.waitMs, next: () => settle(course.next) };
      journal.answer(entry, outcomeOf(course, startedAt));
      feed.answered(entry);
      if (feed.isFollowed()) tellPlayer(parts, entry);
      return course.ended === 'reply' ? course.delivery : { end: course.ended };
    };
    return settle(() => courseOf(path, received, now));
  };
}

function seenCall(verb: Verb, body: Buffer): SeenCall {
  const { player, transaction } = aboutOf(body);
  return { verb, player, transaction };
}

const NOT_CHECKED = {
  verdict: 'not_checked',
  detail: 'the call was answered before its signature was looked at',
} as const;

const unchecked = (refusal: Reject, headers = {}): Ending => replied({ ...rejectReply(refusal), headers });

const replied = (reply: Reply): Ending => ({
  signature: NOT_CHECKED,
  ended: 'reply',
  delivery: reply,
  text: reply.body,
});

function outcomeOf(ending: Ending, startedAt: number): Outcome {
  const { signature, fault } = ending;
  const ms = Math.round((performance.now() - startedAt) * 1000) / 1000;
  if (ending.ended !== 'reply') return { signature, fault, ended: ending.ended, ms };
  const { delivery, text } = ending;
  return {
    signature,
    fault,
    ended: 'reply',
    status: delivery.status,
    headers: delivery.headers,
    reply: text,
    replyBytes: Buffer.byteLength(delivery.body),
    ms,
  };
}

/** A debit, credit or rollback may have moved its player's balance, whatever the reply was. */
function tellPlayer({ books, operatorId, feed }: ReceptionParts, { verb, body }: JournalEntry): void {
  if (verb === undefined || verb === 'balance') return;
  const { player: playerId } = aboutOf(body);
  const player = playerId === undefined ? undefined : books.player(operatorId, playerId);
  if (player) feed.playersChanged([showPlayer(player)]);
}
