/** `npm run test:process:full` proves with the full figures, the gate with some of them. */
export const isFull = process.env.FULL === '1';

export const scaled = (full: number, short: number): number => (isFull ? full : short);

/** Says how a long proof gets on; Jest's console would add a stack to each line. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);
