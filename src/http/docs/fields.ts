import { type Contract, type Referred, resolved, type Schema } from './contract.ts';

/** One field of a body, by its path in it: `data.items[].symbol`. */
export interface Field {
  name: string;
  type: string;
  required: boolean;
  description: string;
}

/** Every field of a body, each object's own before those inside it. */
export function fieldsOf(contract: Contract, root: Referred<Schema>, at = ''): Field[] {
  const schema = resolved(contract, root);
  const inner = schema.items ? fieldsOf(contract, schema.items, `${at}[]`) : [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, referred]) => {
    const property = resolved(contract, referred);
    const path = at === '' ? name : `${at}.${name}`;
    const required = schema.required?.includes(name) ?? false;
    const field = { name: path, type: typeOf(contract, property), required, description: property.description ?? '' };
    return [field, ...fieldsOf(contract, property, path)];
  });
  return [...own, ...inner];
}

/** The type in words, with its bounds, as Markdown: `string, at most 64 characters`, `integer, 1 to 1000`. */
export function typeOf(contract: Contract, referred: Referred<Schema>): string {
  const schema = resolved(contract, referred);
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(' or ');
  const type = [schema.type ?? 'anything'].flat().join(' or ');
  if (schema.items) return `array of ${typeOf(contract, schema.items)}`;
  return [schema.format ?? type, boundsOf(schema)].filter((words) => words !== '').join(', ');
}

function boundsOf({ minimum, maximum, maxLength, pattern, format }: Schema): string {
  if (pattern !== undefined) return `matches ${code(pattern)}`;
  if (maxLength !== undefined && format === undefined) return `at most ${maxLength} characters`;
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${minimum} or more`;
  return maximum === undefined ? '' : `${maximum} or less`;
}

/** Text as code that cannot end a cell of a table. */
export const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
