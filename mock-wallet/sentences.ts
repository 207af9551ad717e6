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
  enum: ({ allowedValues }) => `must be one of ${allowedValues.join(', ')}`,
  const: ({ allowedValue }) => `must be ${allowedValue}`,
  type: ({ type }) => `must be of type ${[type].flat().join(' or ')}`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  minLength: ({ limit }) => `must have at least ${limit} characters`,
  maxLength: ({ limit }) => `must have at most ${limit} characters`,
  minItems: ({ limit }) => `must have at least ${limit} entries`,
  maxItems: ({ limit }) => `must have at most ${limit} entries`,
  minProperties: ({ limit }) => `must have at least ${limit} field`,
  pattern: ({ pattern }) => `must be written like ${pattern}`,
};
