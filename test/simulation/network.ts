import type { ReceivedCall } from '../../mock-wallet/wallet.ts';
import type { Attempt, Delivery, Transport } from '../../src/wallet/transport.ts';
import type { Dice } from './dice.ts';
import { type Fate, FINE } from './fates.ts';
import type { Process, Scheduler } from './scheduler.ts';
import type { WalletReply } from './wallet.ts';

export interface Network {
  /** The transport of one server. */
  transportOf(process: Process): Transport;
  /** From now on everything that is sent arrives, and so do the answers; what is on its way stays so. */
  heal(): void;
}

interface Needs {
  scheduler: Scheduler;
  dice: Dice;
  /** How likely a send meets a fault. */
  faultiness: number;
  /** Until then all is well. */
  faultsFrom: number;
  drawFate: () => Fate;
  wallet: (received: ReceivedCall) => WalletReply;
  /** Hears of the bytes of every send, once each. */
  onSend: (call: SentCall, sender: Process) => void;
  /** Hears what a server hears. */
  onAnswer: (transactionId: string, delivery: Delivery) => void;
}

export interface SentCall {
  transactionId: string;
  verb: ReceivedCall['verb'];
  body: Uint8Array;
}

/** The network between the servers and the wallet: what it does to each call is drawn when the call is sent. */
export function makeNetwork({
  scheduler,
  dice,
  faultiness,
  faultsFrom,
  drawFate,
  wallet,
  onSend,
  onAnswer,
}: Needs): Network {
  let healed = false;

  /** A call arrives at the wallet, whoever sent it and whether or not they still live. */
  function arrive(attempt: Attempt, what: string): WalletReply {
    const { verb, id } = read(attempt);
    const { url: _, headers, body } = attempt;
    const reply = wallet({ verb, headers, body: Buffer.from(body), now: scheduler.clock() });
    scheduler.note('wallet', `${what} ${id}: ${reply.status} ${reply.body}`);
    return reply;
  }

  function send(process: Process, attempt: Attempt, answered: (delivery: Delivery) => void): void {
    const { verb, id } = read(attempt);
    onSend({ transactionId: id, verb, body: attempt.body }, process);
    const fate =
      healed || verb === 'balance' || scheduler.now() < faultsFrom || !dice.chance(faultiness) ? FINE : drawFate();
    scheduler.note(process.name, `sends ${id}: ${fate.name}`);
    let over = false;
    const end = (delivery: Delivery) => {
      if (over) return;
      over = true;
      patience.cancel();
      scheduler.note(process.name, `hears of ${id}: ${wordsOf(delivery)}`);
      onAnswer(id, delivery);
      answered(delivery);
    };
    const patience = scheduler.after(attempt.deadlineMs, process, () =>
      end({ kind: 'no-reply', detail: 'no answer in time', timedOut: true }),
    );
    const answer = (reply: WalletReply | undefined) => {
      const delivery = fate.answer?.(reply, id);
      if (delivery) scheduler.after(fate.answersIn ?? dice.below(100), process, () => end(delivery));
    };
    const { arrivesIn, copyIn } = fate;
    if (arrivesIn === undefined || fate.answersAnyway) answer(undefined);
    if (arrivesIn === undefined) return;
    scheduler.after(arrivesIn, undefined, () => {
      const reply = arrive(attempt, 'gets');
      if (!fate.answersAnyway) answer(reply);
    });
    if (copyIn !== undefined) scheduler.after(copyIn, undefined, () => void arrive(attempt, 'gets a copy of'));
  }

  return {
    transportOf: (process) => ({
      send: (attempt) =>
        new Promise((resolve) => {
          scheduler.after(dice.below(3), process, () => send(process, attempt, resolve));
        }),
      close: async () => {},
    }),
    heal() {
      healed = true;
    },
  };
}

function read({ url, body }: Attempt): { verb: ReceivedCall['verb']; id: string } {
  const { transaction_id }: { transaction_id: string } = JSON.parse(Buffer.from(body).toString('utf8'));
  return { verb: url.slice(url.lastIndexOf('/') + 1) as ReceivedCall['verb'], id: transaction_id };
}

const wordsOf = (delivery: Delivery): string =>
  delivery.kind === 'reply'
    ? `${delivery.status} ${Buffer.from(delivery.body).toString('utf8')}`
    : `${delivery.kind}, ${delivery.detail}`;
