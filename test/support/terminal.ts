import { run } from '../../src/cli/main.ts';
import { ADMIN_TOKEN, type World } from './world.ts';

/** What a person at a terminal sees of one `provider ...`. */
export interface Typed {
  status: number;
  out: string;
  err: string;
}

/** Types `provider` and these words, with this on standard input. */
export async function type(words: string[], env: Record<string, string> = {}, input = ''): Promise<Typed> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(words, {
    env,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    input: async () => input,
  });
  return { status, out: out.join(''), err: err.join('') };
}

/** Types words at the terminal of the provider's staff. */
export const staff = (world: Pick<World, 'url'>) => {
  const env = { PROVIDER_URL: world.url, ADMIN_TOKEN };
  return {
    type: (...words: string[]) => type(words, env),
    /** Types them, and then the input. */
    pipe: (input: string, ...words: string[]) => type(words, env, input),
    /** Types them with --json, and reads the one value that is printed. @throws Error when the command fails. */
    async json<T = Record<string, unknown>>(...words: string[]): Promise<T> {
      const { status, out, err } = await type([...words, '--json'], env);
      if (status !== 0) throw new Error(`provider ${words.join(' ')}: ${status} ${err}`);
      return JSON.parse(out);
    },
  };
};
