import { readFileSync } from 'node:fs';

/** The brief, word for word. */
export const brief = readFileSync(new URL('brief.txt', import.meta.url), 'utf8');

const lines = brief.split('\n');

/** The lines that follow a label of the brief, such as `Launch responsejson`. */
function after(label: string): string[] {
  const at = lines.indexOf(label);
  if (at < 0) throw new Error(`The brief has no ${label}`);
  return lines.slice(at + 1);
}

/** The JSON example under a label of the brief. */
export function exampleUnder(label: string): unknown {
  const rest = after(label);
  return JSON.parse(rest.slice(0, rest.indexOf('}') + 1).join('\n'));
}

/** One curl command of the brief, as what it sends. */
interface Curl {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** The curl command under a label of the brief. */
export function curlUnder(label: string): Curl {
  const rest = after(label);
  const text = rest.slice(0, rest.findIndex((line) => !line.endsWith('\\')) + 1).join('\n');
  const headers = [...text.matchAll(/-H "([^:]+): ([^"]+)"/g)].map(([, name = '', value = '']) => [name, value]);
  return {
    method: /-X (\w+)/.exec(text)?.[1] ?? 'GET',
    url: /"(https:[^"]+)"/.exec(text)?.[1] ?? '',
    headers: Object.fromEntries(headers),
    body: /-d '([^']+)'/.exec(text)?.[1],
  };
}
