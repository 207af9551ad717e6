interface Needs {
  /** What a server does beside its requests, now and then. */
  chores: readonly (() => Promise<void>)[];
  /** The one of them that is done once more before the server ends. */
  atTheEnd: () => Promise<void>;
  /** Hears that one failed; it is done again the next time. */
  onFault: (error: unknown) => void;
}

const EVERY_MS = 60_000;

/** Does the chores one after the other, once a minute, until it is stopped. */
export function startChores({ chores, atTheEnd, onFault }: Needs): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let doing = Promise.resolve();

  async function doAll(): Promise<void> {
    for (const chore of chores) if (!stopped) await chore().catch(onFault);
  }

  function schedule() {
    timer = setTimeout(() => {
      doing = doAll().then(() => {
        if (!stopped) schedule();
      });
    }, EVERY_MS).unref();
  }

  schedule();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await doing;
      await atTheEnd().catch(onFault);
    },
  };
}
