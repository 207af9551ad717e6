import { once, readDownloads } from '../downloads.ts';

/** The published contract as far as the pages read it; codegen holds the file to its subset of OpenAPI. */
export interface Contract {
  info: { title: string; version: string; summary: string; description: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, OperationNode>>;
  webhooks: Record<string, Record<string, OperationNode>>;
  components: { parameters: Record<string, Parameter> };
}

export interface Schema {
  type?: string | string[];
  description?: string;
  format?: string;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Referred<Schema>>;
  required?: string[];
  items?: Referred<Schema>;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema: Referred<Schema>;
  example?: unknown;
}

export interface Media {
  schema?: Referred<Schema>;
  example?: unknown;
}

export interface Reply {
  description: string;
  headers?: Record<string, Referred<{ description: string }>>;
  content?: Record<string, Media>;
}

export interface OperationNode {
  operationId: string;
  tags: [string];
  summary: string;
  description: string;
  security?: object[];
  parameters?: Referred<Parameter>[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Referred<Reply>>;
}

export type Referred<T> = T | { $ref: string };

/** One operation with the place it stands in. Of a callback, `address` is below wallet_base_url, and `title` is its name. */
export interface DocumentedOperation {
  node: OperationNode;
  id: string;
  tag: string;
  title: string;
  method: string;
  address: string;
  isCallback: boolean;
}

export const readContract = once(async (): Promise<Contract> => {
  const file = (await readDownloads()).get('openapi.json');
  return JSON.parse(new TextDecoder().decode(file?.bytes)) as Contract;
});

/** Every published operation, then every callback, in the order of the contract. */
export function operationsOf({ paths, webhooks }: Contract): DocumentedOperation[] {
  const calls = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, node]) => ({ ...common(method, node), address: path, title: node.summary })),
  );
  const callbacks = Object.entries(webhooks).flatMap(([name, item]) =>
    Object.entries(item).map(([method, node]) => ({
      ...common(method, node),
      address: `{wallet_base_url}/${name}`,
      title: `${name[0]?.toUpperCase()}${name.slice(1)} callback`,
      isCallback: true,
    })),
  );
  return [...calls, ...callbacks];
}

const common = (method: string, node: OperationNode) => ({
  node,
  id: node.operationId,
  tag: node.tags[0],
  method: method.toUpperCase(),
  isCallback: false,
});

/** What a local reference names, or the value itself when it is none. */
export function resolved<T extends object>(contract: Contract, value: Referred<T>): T {
  if (!('$ref' in value)) return value;
  const parts = value.$ref.split('/').slice(1);
  return parts.reduce((at, part) => (at as Record<string, object>)[part] ?? {}, contract as object) as T;
}
