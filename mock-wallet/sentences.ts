import type { ErrorObject } from 'ajv';

/** What a value breaks of its schema, as a sentence that names the place; `whole` names the value itself. */
export function sentenceOf(error: ErrorObject, whole: string): string {
  const place = placeOf(error.instancePath) || whole;
  const { propertyName, params, keyword } = error;
  if (propertyName !== undefined) return `${place}: ${propertyName} does not go with the rest of it`;
  return `${place} ${words[keyword]?.(params, error) ?? error.message ?? 'is not valid'}`;
}

/** A JSON pointer as one would write it in a program: faults[0].act. */
const placeOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, key) => (/^[0-9]+$/.test(key) ? `${path}[${key}]` : path ? `${path}.${key}` : key), '');

type Params = ErrorObject['params'];

const words: Record<string, (params: Params, error: ErrorObject) => string> = {
  required: ({ missingProperty }, { schemaPath }) =>
    schemaPath.includes('/then/') && missingProperty === 'apply'
      ? 'needs apply, to say whether the call has its effect'
      : `needs ${missingProperty}`,
  dependentRequired: ({ property, missingProperty }) => `has ${property}, which needs ${missingProperty}`,
  additionalProperties: ({ additionalProperty }, { parentSchema }) =>
    `has no field ${additionalProperty}; it knows ${Object.keys(parentSchema?.properties ?? {}).join(', ')}`,
  enum: ({ allowedValues }) => `is one of ${allowedValues.join(', ')}`,
  const: ({ allowedValue }) => `is ${allowedValue}`,
  type: ({ type }) => `is of type ${[type].flat().join(' or ')}`,
  minimum: ({ limit }) => `is at least ${limit}`,
  maximum: ({ limit }) => `is at most ${limit}`,
  minLength: ({ limit }) => `has at least ${limit} characters`,
  maxLength: ({ limit }) => `has at most ${limit} characters`,
  minItems: ({ limit }) => `has at least ${limit} entries`,
  maxItems: ({ limit }) => `has at most ${limit} entries`,
  minProperties: ({ limit }) => `has at least ${limit} field`,
  pattern: ({ pattern }) => `is written like ${pattern}`,
};
