/** A heading of the guide with what stands below it, as Markdown. The text before the first heading has none. */
interface Part {
  heading: string | undefined;
  text: string;
}

/** The guide as the contract has it: the parts of its description and of each tag's. */
export interface Guide {
  /** Takes a part for a page. @throws Error when there is none of that name. */
  take(of: string, heading?: string): string;
  /** What no page has taken. */
  left(): string[];
}

/** The description of the contract itself, among those of its tags. */
export const INFO = 'info';

interface Described {
  info: { description: string };
  tags: { name: string; description: string }[];
}

export function guideOf({ info, tags }: Described): Guide {
  const parts = new Map<string, string>();
  const add = (of: string, description: string) => {
    for (const { heading, text } of partsOf(description)) parts.set(nameOf(of, heading), text);
  };
  add(INFO, info.description);
  for (const { name, description } of tags) add(name, description);
  const taken = new Set<string>();
  return {
    take(of, heading) {
      const name = nameOf(of, heading);
      const text = parts.get(name);
      if (text === undefined) throw new Error(`the contract's guide has no ${name}, which a page of /docs names`);
      taken.add(name);
      return text;
    },
    left: () => [...parts.keys()].filter((name) => !taken.has(name)),
  };
}

const nameOf = (of: string, heading: string | undefined): string => (heading === undefined ? of : `${of}: ${heading}`);

function partsOf(description: string): Part[] {
  const [before = '', ...rest] = description.split(/^## +(.+)$/m);
  const parts: Part[] = [{ heading: undefined, text: before.trim() }];
  for (let index = 0; index < rest.length; index += 2)
    parts.push({ heading: rest[index]?.trim(), text: (rest[index + 1] ?? '').trim() });
  return parts;
}
