import { type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import { operationsOf } from '../operations.ts';

/**
 * What an operator's wallet receives and replies, as TypeScript: the types, and what each field of a callback may be.
 * Throws when the contract has a callback that is more than fields of text, which this form cannot hold.
 */
export function walletContract(wallet: JsonObject, version: string): string {
  const operations = operationsOf(wallet, 'paths').map(({ path, node }) => ({
    verb: path.slice(1),
    callback: schemaName(node.requestBody),
  }));
  const schemas = Object.entries(objectOf(objectOf(wallet.components).schemas));
  const interfaces = schemas.map(([name, schema]) => interfaceOf(name, objectOf(schema)));
  const rules = operations.map(({ verb, callback }) => rulesOf(verb, objectOf(Object.fromEntries(schemas)[callback])));
  return `// Generated from the contract, version ${version}. Do not edit.

${interfaces.join('\n')}
/** The callbacks by the verb of their path. */
export interface Callbacks {
${operations.map(({ verb, callback }) => `  ${verb}: ${callback};`).join('\n')}
}

/** What a field of a callback may be; every field is text, and all of them are there. */
export interface FieldRule {
  readonly name: string;
  /** In characters. */
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern?: RegExp;
}

/** The fields of each callback. A field that is not here is newer than this package and is left aside. */
export const FIELDS: Readonly<Record<keyof Callbacks, readonly FieldRule[]>> = {
${rules.join('\n')}
};
`;
}

function schemaName(body: JsonObject[string] | undefined): string {
  const media = objectOf(objectOf(objectOf(body).content)['application/json']);
  return textOf(objectOf(media.schema).$ref).replace(/^.*\//, '');
}

function interfaceOf(name: string, schema: JsonObject): string {
  const required = listOf(schema.required);
  const fields = Object.entries(objectOf(schema.properties)).map(([field, rule]) => {
    const { description } = objectOf(rule);
    const comment = description === undefined ? '' : `  /** ${textOf(description).trim().replaceAll('\n', ' ')} */\n`;
    const optional = required.includes(field) ? '' : '?';
    return `${comment}  ${field}${optional}: ${typeOf(objectOf(rule))}${optional === '' ? '' : ' | undefined'};\n`;
  });
  return `export interface ${name} {\n${fields.join('')}}\n`;
}

function typeOf({ type = '', enum: values }: JsonObject): string {
  if (values !== undefined)
    return listOf(values)
      .map((value) => (type === 'string' ? `'${value}'` : String(value)))
      .join(' | ');
  if (type !== 'string' && type !== 'boolean') throw new Error(`the wallet has a field of type ${type}`);
  return type;
}

function rulesOf(verb: string, schema: JsonObject): string {
  const required = listOf(schema.required);
  const rules = Object.entries(objectOf(schema.properties)).map(([name, value]) => {
    const rule = objectOf(value);
    if (rule.type !== 'string' || !required.includes(name))
      throw new Error(`${name} of ${verb} is no text that is always there`);
    const written = rule.enum === undefined ? textOf(rule.pattern) : `^(${listOf(rule.enum).join('|')})$`;
    const pattern = written === '' ? '' : `, pattern: ${new RegExp(written)}`;
    return `    { name: '${name}', minLength: ${rule.minLength ?? 0}, maxLength: ${rule.maxLength}${pattern} },`;
  });
  return `  ${verb}: [\n${rules.join('\n')}\n  ],`;
}
