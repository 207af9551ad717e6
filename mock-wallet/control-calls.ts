import { type CallWish, pageOfCalls, showCall } from './calls.ts';
import { type ControlParts, ok, refused } from './control-parts.ts';
import type { Delivery, Outgoing } from './delivery.ts';
import { toCurl, toHar } from './exports.ts';
import type { JournalEntry } from './journal.ts';
import { explainSignature } from './sign-check.ts';

type Wish = { values: CallWish };
type OneCall = { values: { call_id: number } };
type FollowWish = { values: { after?: string }; lastEventId: string | undefined };

/** The operations on calls and events. */
export function callHandlers(parts: ControlParts) {
  const { journal, feed, url } = parts;
  const chosen = ({ values }: Wish) => pageOfCalls(journal.entries(), values);

  function withCall(id: number, show: (call: JournalEntry) => Delivery): Delivery {
    const call = journal.find(id);
    return call ? show(call) : refused('not_found', `There is no call ${id}, or it is no longer kept`);
  }

  return {
    listCalls(wish: Wish): Delivery {
      const { calls, before } = chosen(wish);
      const shown = calls.map((call) => showCall(call));
      return ok({ calls: shown, calls_before: before, last_event_id: feed.lastEventId() });
    },
    exportHar: (wish: Wish): Delivery => ok(toHar(chosen(wish).calls, url())),
    exportLines: (wish: Wish): Delivery =>
      text(
        'application/jsonl; charset=utf-8',
        chosen(wish).calls.map((call) => `${JSON.stringify(showCall(call))}\n`),
      ),
    getCall: ({ values: { call_id } }: OneCall): Delivery =>
      withCall(call_id, (call) => {
        const { headers, body = Buffer.alloc(0), at: now } = call;
        return ok({ ...showCall(call), check: explainSignature(parts, { headers, body, now }) });
      }),
    getCallAsCurl: ({ values: { call_id } }: OneCall): Delivery =>
      withCall(call_id, (call) => text('text/plain; charset=utf-8', [toCurl(call, url())])),
    followEvents: ({ values: { after }, lastEventId }: FollowWish): Outgoing => ({
      follow: (send) => feed.follow(lastEventId ?? after, send),
    }),
  };
}

const text = (contentType: string, parts: string[]): Delivery => ({
  status: 200,
  body: parts.join(''),
  headers: { 'content-type': contentType },
});
