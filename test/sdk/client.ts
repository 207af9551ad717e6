import { openWorld } from '../support/world.ts';
import { judgeBadInput } from './bad-input.ts';
import { judgeCallbacks } from './callbacks.ts';
import type { Language } from './language.ts';
import { judgeSamples } from './samples.ts';
import { runAll, toolEnvironment } from './shell.ts';
import { playStory, prepareStory } from './story.ts';
import { startTestee, type Testee } from './testee.ts';
import { judgeVectors } from './vectors.ts';
import { type Part, partOf } from './verdict.ts';

const LIMIT_MS = 900_000;

/** What was proved of a client. */
export interface ClientProof {
  story: Part;
  vectors: Part;
  callbacks: Part;
  badInput: Part;
  samples: Part;
}

/** Builds a client with its language's own tool and installs it, as its users do. @throws Error with what the tool said. */
export const buildClient = ({ client }: Language, room: string): Promise<void> => runAll(client.build, room, LIMIT_MS);

/** Has the installed client do everything that is asked of it. A part that breaks off is one fault; the others are still tried. */
export async function proveClient({ client }: Language, room: string): Promise<ClientProof> {
  const part = async (title: string, judge: (testee: Testee) => Promise<Part>): Promise<Part> => {
    const testee = startTestee(client.run, room, toolEnvironment());
    try {
      return await judge(testee);
    } catch (error) {
      return partOf(title, [{ name: 'broke off', fault: (error as Error).message }]);
    } finally {
      await testee.close();
    }
  };
  const world = await openWorld();
  try {
    const keys = await prepareStory(world);
    return {
      story: await part('story', (testee) => playStory(testee, world.url, keys)),
      vectors: await part('vectors', judgeVectors),
      callbacks: await part('callbacks', judgeCallbacks),
      badInput: await part('bad input', judgeBadInput),
      samples: await judgeSamples(client.samples, room, world.url, keys.operator),
    };
  } finally {
    await world.close();
  }
}
