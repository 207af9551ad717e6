/** The child's side of bench/children.ts: says that it is ready, answers what it is asked, and ends with its parent. */
export function serveParent(ready: object, answers: Record<string, (input: never) => unknown> = {}): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async ({ id, question, input }: { id: number; question: string; input: never }) => {
    try {
      const answer = answers[question];
      if (!answer) throw new Error(`There is no answer to ${question}`);
      process.send?.({ id, value: await answer(input) });
    } catch (error) {
      process.send?.({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  });
  process.send?.({ ready });
}
