import type { Answer, Refused, Runtime, RuntimeState, SpinWish } from './runtime.ts';

/** What the player is shown. At a table whose round is pending, nobody spins. */
export type Shown =
  | { kind: 'opening' }
  | { kind: 'spinning' }
  | { kind: 'table'; state: RuntimeState; notice?: string | undefined }
  | { kind: 'unreachable' }
  | { kind: 'ended'; detail: string; returnUrl?: string | undefined; again?: (() => Promise<void>) | undefined };

interface Needs {
  runtime: Pick<Runtime, 'init' | 'spin' | 'round'>;
  sleep: (ms: number) => Promise<void>;
  newActionId: () => string;
  /** Resolves when the player has seen it. */
  show: (shown: Shown) => Promise<void> | void;
}

/** How often a call without an answer is sent before the player is asked whether to go on. */
const ATTEMPTS = 7;
const LONGEST_WAIT_MS = 8_000;
const LONGEST_LOOK_MS = 5_000;

const SILENT = 'The game server does not answer.';
const SILENT_SPIN = `${SILENT} Your spin is never played twice: trying again asks for the same one.`;

/** It came from another page of this session, whose round is shown instead. */
const OVERTAKEN = 'Another spin of yours was under way, so this one was not played.';

/** One player at one game: opens it, spins, and follows a round until it has ended. */
export function makePlay({ runtime, sleep, newActionId, show }: Needs) {
  let state: RuntimeState | undefined;
  let busy = false;

  /** Opens the session, and goes on with a round that was on its way. */
  async function open(notice?: string): Promise<void> {
    const answer = await insist(runtime.init);
    if (answer.kind === 'ok') return follow(answer.data, notice);
    if (answer.kind === 'unknown') return end(SILENT, { kind: 'opening' }, open);
    await over(answer);
  }

  /** Plays one round. Its action_id is drawn once: whatever happens on the way, it names this one spin. */
  async function spin(bet: Omit<SpinWish, 'action_id'>): Promise<void> {
    const wish = { action_id: newActionId(), ...bet };
    void show({ kind: 'spinning' });
    await afterSpin(await insist(() => runtime.spin(wish)), wish);
  }

  async function afterSpin(answer: Answer<RuntimeState>, wish: SpinWish): Promise<void> {
    if (answer.kind === 'ok') return follow(answer.data);
    if (answer.kind === 'unknown') {
      return end(SILENT_SPIN, { kind: 'spinning' }, async () =>
        afterSpin(await insist(() => runtime.spin(wish)), wish),
      );
    }
    if (answer.status === 409) return open(OVERTAKEN);
    await refuse(answer);
  }

  /** Shows a state, with a notice at first, and asks again for its round until that has ended. */
  async function follow(seen: RuntimeState, notice?: string): Promise<void> {
    state = seen;
    await show({ kind: 'table', state, notice });
    for (let looks = 0; state.round?.state === 'pending'; looks += 1) {
      await sleep(Math.min(LONGEST_LOOK_MS, 500 * 2 ** looks));
      const answer = await runtime.round(state.round.action_id);
      if (answer.kind === 'refused') return refuse(answer);
      if (answer.kind === 'unknown') continue;
      state = answer.data;
      await show({ kind: 'table', state });
    }
  }

  /** A session that is over ends the page; any other refusal is told at the table. */
  async function refuse(refused: Refused): Promise<void> {
    const { status, detail } = refused;
    if (state && status !== 401 && status !== 410) await show({ kind: 'table', state, notice: detail });
    else await over(refused);
  }

  const over = async ({ detail, returnUrl }: Refused) => show({ kind: 'ended', detail, returnUrl });

  async function end(detail: string, meanwhile: Shown, goOn: () => Promise<void>): Promise<void> {
    const again = () =>
      alone(async () => {
        void show(meanwhile);
        await goOn();
      });
    await show({ kind: 'ended', detail, again });
  }

  /** Sends the same call until it has a definite answer, or patience ends. */
  async function insist<D>(send: () => Promise<Answer<D>>): Promise<Answer<D>> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send();
      if (answer.kind !== 'unknown' || attempt === ATTEMPTS) return answer;
      void show({ kind: 'unreachable' });
      await sleep(Math.min(LONGEST_WAIT_MS, 500 * 2 ** (attempt - 1)));
    }
  }

  /** At most one thing at a time: a second press of the button is no second spin. */
  async function alone(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    busy = true;
    await work().finally(() => {
      busy = false;
    });
  }

  return {
    open: () => alone(() => open()),
    spin: (bet: Omit<SpinWish, 'action_id'>) => alone(() => spin(bet)),
    isBusy: () => busy,
  };
}
