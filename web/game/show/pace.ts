interface Needs {
  now: () => number;
  /** Resolves when the page is drawn again. */
  nextFrame: () => Promise<unknown>;
}

export type Pace = ReturnType<typeof makePace>;

/** How fast a round is shown: as the look has it, or at once when the player is in a hurry. */
export function makePace({ now, nextFrame }: Needs) {
  let hurried = false;

  /** Calls `step` with the share that has passed, from 0 to 1, and ends with 1. */
  async function glide(ms: number, step: (share: number) => void): Promise<void> {
    const begun = now();
    for (;;) {
      const share = hurried || ms <= 0 ? 1 : Math.min(1, (now() - begun) / ms);
      step(share);
      if (share === 1) return;
      await nextFrame();
    }
  }

  return {
    glide,
    pause: (ms: number): Promise<void> => glide(ms, () => undefined),
    /** What is being waited for is over, until `begin`. */
    hurry(): void {
      hurried = true;
    },
    begin(): void {
      hurried = false;
    },
  };
}
