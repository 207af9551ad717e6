import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { parse } from 'yaml';
import type { World } from '../support/world.ts';
import type { Artwork, Call, Failure, Reply } from './protocol.ts';
import type { Testee } from './testee.ts';
import { differs, type Part, partOf, shown, unlike, type Verdict } from './verdict.ts';

interface Step {
  name: string;
  as?: keyof Keys;
  credential?: Call['client']['credential'];
  call: Call['operation'];
  args?: Call['args'];
  value?: object;
  refused?: Partial<Failure>;
  art?: keyof typeof PICTURES;
  keep?: Record<string, string>;
}

export interface Keys {
  operator: string;
  asleep: string;
  stranger: string;
}

/** An operator with two games, one of them with artwork, and one that is not active. */
export async function prepareStory(world: World): Promise<Keys> {
  const operator = await world.operator({ catalog: ['vs20doghouse', 'vs8tidepool'] });
  const asleep = await world.operator({ id: 'operator-asleep', active: false });
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#7a2' } })
    .png()
    .toBuffer();
  await world.provider.services.uploadArt('vs8tidepool', picture);
  return {
    operator: operator.key,
    asleep: asleep.key,
    stranger: operator.key.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  };
}

/** Plays the steps of story.yaml with one client, one after the other. */
export async function playStory(testee: Testee, baseUrl: string, keys: Keys): Promise<Part> {
  const steps = parse(readFileSync(new URL('story.yaml', import.meta.url), 'utf8')) as Step[];
  const kept = new Map<string, unknown>();
  const verdicts: Verdict[] = [];
  for (const { name, as = 'operator', credential, call, args = {}, ...step } of steps) {
    const client = { base_url: baseUrl, api_key: keys[as], ...(credential && { credential }) };
    const reply = await testee.ask({ op: 'call', client, operation: call, args });
    const fault = (await faultOf(step, reply, kept)) ?? leaked(reply, keys[as]);
    verdicts.push({ name, ...(fault !== undefined && { fault }) });
    if ('value' in reply)
      for (const [as, field] of Object.entries(step.keep ?? {}))
        kept.set(as, (reply.value as Record<string, unknown>)[field]);
  }
  return partOf('story', verdicts);
}

function faultOf(
  { value, refused, art }: Omit<Step, 'name' | 'call'>,
  reply: Reply,
  kept: ReadonlyMap<string, unknown>,
) {
  if (refused)
    return unlike(reply, ['refused']) ?? ('error' in reply ? differs(refused, reply.error, kept) : undefined);
  if (!('value' in reply)) return `it failed: ${shown(reply.error)}`;
  return art ? artDiffers(art, reply.value as Artwork) : differs(value, reply.value, kept);
}

const PICTURES = { svg: ['svg'], uploaded: ['png', 'webp', 'jpeg'] };

/** Whether the bytes are a whole picture, of the format that the media type says. */
async function artDiffers(art: keyof typeof PICTURES, found: Artwork): Promise<string | undefined> {
  const bytes = Buffer.from(found.bytes_base64 ?? '', 'base64');
  const { format = '' } = await sharp(bytes)
    .metadata()
    .catch(() => ({ format: 'no picture' }));
  if (!PICTURES[art].includes(format)) return `the bytes are ${format}, not ${PICTURES[art].join(' or ')}`;
  const said = format === 'svg' ? 'image/svg+xml' : `image/${format}`;
  return found.media_type === said ? undefined : `the media type is ${found.media_type}, not ${said}`;
}

/** A key must be nowhere, and what opens a player's session in no dump. */
export function leaked(reply: Reply, key: string): string | undefined {
  if (JSON.stringify(reply).includes(key)) return 'the key stands in the reply, the error or a dump';
  return reply.dump?.includes('mgckey=') ? `the launch_url stands in the dump ${reply.dump}` : undefined;
}
