import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { sentenceOf } from './sentences.ts';

/** One operation of the control API and how to read a request to it. */
export type Operation = {
  id: string;
  /** The values of path, query and body, or in words what is wrong with them. */
  read(request: { params: Values; query: Values; body: Buffer }): Asked | string;
};

type Values = Record<string, string>;

/** A request that satisfies the contract: parameters by name, converted, and the parsed body. */
export type Asked = { values: Record<string, unknown>; body: unknown };

/** What was found for a path: the operations by method, and the values in the path. */
export type Found = { operations: Map<string, Operation>; params: Values };

export type ControlContract = {
  document: object;
  operations: Operation[];
  find(path: string): Found | undefined;
  /** In words what is wrong with the content of a scenario's file, or undefined. */
  scenarioFault(content: unknown): string | undefined;
};

type Parameter = { name: string; in: string; required?: boolean; schema: object };
type Described = {
  operationId: string;
  parameters?: (Parameter & { $ref?: string })[];
  requestBody?: { required?: boolean; content: { 'application/json': { schema: object } } };
};
type Document = {
  paths: Record<string, Record<string, Described>>;
  components: { parameters: Record<string, Parameter> };
};

const FILE = new URL('control-openapi.yaml', import.meta.url);
const METHODS = ['get', 'put', 'post', 'delete'];

/** The control API's own document, and what is compiled of it when it is needed; read once, as a part of the program. */
export const controlContract: () => ControlContract = lazily(readContract);

function readContract(): ControlContract {
  const document: Document = parse(readFileSync(FILE, 'utf8'));
  const schemas = compilers(document);
  const paths = Object.entries(document.paths).map(([path, methods]) => ({
    segments: path.split('/'),
    operations: new Map(
      METHODS.flatMap((method) => {
        const described = methods[method];
        return described ? [[method.toUpperCase(), operationOf(document, described, schemas)] as const] : [];
      }),
    ),
  }));
  const scenario = lazily(() => schemas.strict({ $ref: 'control#/components/schemas/Scenario' }));
  return {
    document,
    operations: paths.flatMap(({ operations }) => [...operations.values()]),
    find(path) {
      const given = path.split('/');
      for (const { segments, operations } of paths) {
        const params = paramsOf(segments, given);
        if (params) return { operations, params };
      }
      return undefined;
    },
    scenarioFault: (content) => faultOf(scenario(), content, 'the file'),
  };
}

type Compile = (schema: object) => ValidateFunction;
type Compilers = { strict: Compile; converting: Compile };

/** One compiler takes JSON as it is; the other makes numbers and truth values of parameters, which come as text. */
function compilers(document: object): Compilers {
  const compiler = (coerceTypes: boolean): Compile => {
    // The schemas are ours and tested, so that no time goes into checking them against the schema of schemas.
    const trusted = { strict: false, meta: false, validateSchema: false } as const;
    const ajv = new Ajv2020({ ...trusted, verbose: true, coerceTypes, useDefaults: coerceTypes });
    formats.default(ajv);
    ajv.addSchema({ $id: 'control', ...document }, undefined, undefined, false);
    return (schema) => ajv.compile(schema);
  };
  return { strict: compiler(false), converting: compiler(true) };
}

function operationOf(document: Document, described: Described, { strict, converting }: Compilers): Operation {
  const parameters = (described.parameters ?? [])
    .map((parameter) =>
      parameter.$ref ? document.components.parameters[parameter.$ref.split('/').at(-1) ?? ''] : parameter,
    )
    .filter((parameter) => parameter !== undefined && parameter.in !== 'header') as Parameter[];
  const valid = lazily(() =>
    converting({
      type: 'object',
      additionalProperties: false,
      required: parameters.filter(({ required }) => required).map(({ name }) => name),
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, absolute(schema)])),
    }),
  );
  const { requestBody } = described;
  const validBody = requestBody && lazily(() => strict(absolute(requestBody.content['application/json'].schema)));
  return {
    id: described.operationId,
    read({ params, query, body: bytes }) {
      const values: Record<string, unknown> = { ...query, ...params };
      const wrong = faultOf(valid(), values, 'the query');
      if (wrong !== undefined) return wrong;
      if (!validBody) return { values, body: undefined };
      const body = bytes.length === 0 && !requestBody.required ? {} : parsed(bytes);
      if (body === undefined) return 'The body is not JSON';
      const fault = faultOf(validBody(), body, 'the body');
      return fault ?? { values, body };
    },
  };
}

function faultOf(validate: ValidateFunction, value: unknown, whole: string): string | undefined {
  if (validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  return error ? sentenceOf(error, whole) : `${whole} is not valid`;
}

/** References within the document, as seen from outside of it. */
const absolute = (schema: object): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"control#/'));

function paramsOf(segments: string[], given: string[]): Values | undefined {
  if (segments.length !== given.length) return undefined;
  const params: Values = {};
  for (const [i, segment] of segments.entries()) {
    const value = given[i] ?? '';
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name === undefined && segment !== value) return undefined;
    if (name !== undefined) params[name] = decoded(value);
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
