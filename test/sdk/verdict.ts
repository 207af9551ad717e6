import type { Failure, Reply } from './protocol.ts';

/** What one check of a part found: nothing, or a sentence for who mends the language. */
export interface Verdict {
  name: string;
  fault?: string;
}

/** A part of the proof: how many of its checks passed, and the faults. */
export interface Part {
  passed: number;
  of: number;
  faults: string[];
}

export function partOf(title: string, verdicts: readonly Verdict[]): Part {
  const faults = verdicts.flatMap(({ name, fault }) => (fault === undefined ? [] : [`${title}: ${name}: ${fault}`]));
  return { passed: verdicts.length - faults.length, of: verdicts.length, faults };
}

export const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 600) ?? 'nothing';

/** Why a reply is not this failure; undefined when it is. Whatever failed must say so in a sentence. */
export function unlike(reply: Reply, kinds: readonly Failure['kind'][]): string | undefined {
  if ('value' in reply) return `it came to ${shown(reply.value)} instead of an error (${kinds.join(' or ')})`;
  const { kind, message } = reply.error;
  if (!kinds.includes(kind)) return `the error is ${shown(reply.error)}, not ${kinds.join(' or ')}`;
  if (!/^\S+ \S+ \S/.test(message)) return `"${message}" is no sentence`;
  if (/\n\s+at |Traceback|goroutine |panicked/.test(message)) return `a stack trace is no sentence: ${message}`;
  return undefined;
}

/** Where a value is not what was expected; undefined when it is. Expected objects may name less than is there. */
export function differs(
  expected: unknown,
  found: unknown,
  kept: ReadonlyMap<string, unknown>,
  at = '',
): string | undefined {
  if (typeof expected === 'string') return textDiffers(expected, found, kept, at);
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length)
      return `${at} is ${shown(found)}, not ${expected.length} items`;
    return first(expected.map((item, index) => differs(item, found[index], kept, `${at}[${index}]`)));
  }
  if (typeof expected === 'object' && expected !== null) {
    const fields = (found ?? {}) as Record<string, unknown>;
    return first(Object.entries(expected).map(([name, value]) => differs(value, fields[name], kept, `${at}.${name}`)));
  }
  return expected === found ? undefined : `${at} is ${shown(found)}, not ${shown(expected)}`;
}

function textDiffers(expected: string, found: unknown, kept: ReadonlyMap<string, unknown>, at: string) {
  const [, not, name] = /^(not )?\$(\w+)$/.exec(expected) ?? [];
  if (name !== undefined)
    return (found === kept.get(name)) === (not === undefined) && found !== undefined
      ? undefined
      : `${at} is ${shown(found)}, which should be ${expected} (${shown(kept.get(name))})`;
  const [, pattern] = /^\/(.+)\/$/.exec(expected) ?? [];
  const fits =
    pattern === undefined ? expected === found : typeof found === 'string' && new RegExp(pattern).test(found);
  return fits ? undefined : `${at} is ${shown(found)}, not ${expected}`;
}

const first = (faults: (string | undefined)[]): string | undefined => faults.find((fault) => fault !== undefined);
