/** Does the work once for all that asked for it until `later` runs it. */
export function gathered(later: (run: () => void) => unknown, work: () => unknown): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    later(() => {
      isAsked = false;
      work();
    });
  };
}
