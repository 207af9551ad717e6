/** The same JSON as other writers would put it; only those that differ from the bytes that came. */
export function otherBodies(body: Uint8Array): [how: string, text: string][] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const compact = JSON.stringify(value);
  const others: [string, string][] = [
    ['with spaces after "," and ":"', spaced(value)],
    ['with spaces after "," and ":", and letters beyond ASCII escaped', escaped(spaced(value))],
    ['without white space', compact],
    ['without white space, and letters beyond ASCII escaped', escaped(compact)],
    ['with "/" escaped', compact.replaceAll('/', '\\/')],
    ['indented by two', JSON.stringify(value, null, 2)],
    ['indented by four', JSON.stringify(value, null, 4)],
    ['with its fields in alphabetical order', JSON.stringify(sorted(value))],
    ['with a new line at its end', `${text}\n`],
    ['without the white space around it', text.trim()],
    ['as nothing', ''],
  ];
  return others.filter(([, other], i) => other !== text && others.findIndex(([, each]) => each === other) === i);
}

const escaped = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function spaced(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${spaced(field)}`);
  return `{${fields.join(', ')}}`;
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
