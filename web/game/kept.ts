/** Of so many sessions it is remembered which round was seen. */
const SESSIONS = 32;

export type Kept = ReturnType<typeof makeKept>;

/** Where the page keeps what a player has chosen: the browser's localStorage, in which it stays. */
export function makeKept(storage: () => Pick<Storage, 'getItem' | 'setItem'>) {
  const attempt = <T>(use: () => T): T | undefined => {
    try {
      return use();
    } catch {
      return undefined; // Storage can be refused; the page then forgets.
    }
  };
  const recall = (name: string) => attempt(() => storage().getItem(name)) ?? undefined;
  const keep = (name: string, value: string) => attempt(() => storage().setItem(name, value));
  const seen = (): string[] => recall('seen')?.split('\n') ?? [];
  return {
    isMuted: (): boolean => recall('muted') === 'true',
    keepMuted: (muted: boolean) => keep('muted', String(muted)),
    /** Whether a round has been shown to its end here. */
    hasSeen: (sessionId: string, actionId: string): boolean => seen().includes(`${sessionId} ${actionId}`),
    keepSeen(sessionId: string, actionId: string): void {
      const others = seen().filter((line) => !line.startsWith(`${sessionId} `));
      keep('seen', [`${sessionId} ${actionId}`, ...others].slice(0, SESSIONS).join('\n'));
    },
  };
}
