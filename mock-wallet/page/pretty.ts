const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Deeper JSON is left as it is: its indentation alone would fill the page. */
const DEEPEST = 50;

/**
 * JSON laid out in lines. Only white space is put in or taken away: every number, escape and second key stays as it
 * came, which reading and writing it again would lose. Undefined for what is not JSON.
 */
export function pretty(json: string): string | undefined {
  if (!isJson(json)) return undefined;
  const tokens = json.match(TOKEN) ?? [];
  let depth = 0;
  let text = '';
  for (const [i, token] of tokens.entries()) {
    const opens = token === '{' || token === '[';
    const closes = token === '}' || token === ']';
    const isEmpty = opens && CLOSING[token] === tokens[i + 1];
    const wasEmpty = closes && CLOSING[tokens[i - 1] ?? ''] === token;
    if (opens) depth += 1;
    if (closes) depth -= 1;
    if (depth > DEEPEST) return undefined;
    const line = `\n${'  '.repeat(depth)}`;
    if (closes && !wasEmpty) text += line;
    text += token;
    if (token === ':') text += ' ';
    if (token === ',' || (opens && !isEmpty)) text += line;
  }
  return text;
}

const CLOSING: Record<string, string> = { '{': '}', '[': ']' };

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
