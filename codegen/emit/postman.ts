import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import converter from 'openapi-to-postmanv2';
import { visit } from '../grammar.ts';
import { type Json, type JsonObject, jsonFile, listOf, objectOf, textOf } from '../json.ts';
import { operationsOf, resolved } from '../operations.ts';
import type { Files, Views } from '../target.ts';

const convert = promisify(converter.convertV2.bind(converter));
const SCRIPT = new URL('../templates/postman/sign.js', import.meta.url);

/** One collection of the published operations and the wallet's, whose requests are signed before they leave. */
export async function emitPostman({ published30, wallet30 }: Views): Promise<Files> {
  const operators = await foldersOf(published30, 'baseUrl');
  const [walletFolder] = await foldersOf(wallet30, 'walletBaseUrl');
  const sign = (await readFile(SCRIPT, 'utf8')).trimEnd().split('\n');
  const info = objectOf(published30.info);
  const collection: JsonObject = {
    info: {
      _postman_id: '',
      name: textOf(info.title),
      description: `Version ${textOf(info.version)}. Set operatorApiKey, walletBaseUrl and walletSecret; the wallet requests are signed.`,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: [
      ...operators,
      {
        ...walletFolder,
        auth: { type: 'noauth' },
        event: [{ listen: 'prerequest', script: { type: 'text/javascript', exec: sign } }],
      },
    ],
    auth: {
      type: 'apikey',
      apikey: [
        variable('key', 'x-provider-api-key'),
        variable('value', '{{operatorApiKey}}'),
        variable('in', 'header'),
      ],
    },
    variable: [
      variable('baseUrl', textOf(objectOf(listOf(published30.servers)[0]).url)),
      variable('operatorApiKey', 'ppop_operator-a_REPLACE_ME'),
      variable('walletBaseUrl', 'https://operator.example.com'),
      variable('walletSecret', 'REPLACE_ME'),
    ],
  };
  stamp(collection, textOf(info.title));
  return new Map([['postman_collection.json', jsonFile(collection)]]);
}

function variable(key: string, value: string): JsonObject {
  return { key, value, type: 'string' };
}

/** The converter's folders, one a tag with operations, made reproducible and pointed at the variable for the server. */
async function foldersOf(document: JsonObject, server: string): Promise<JsonObject[]> {
  refuseMissingExamples(document);
  const data = JSON.stringify(inlined(document, document));
  const result = await convert({ type: 'string', data }, { folderStrategy: 'Tags', parametersResolution: 'Example' });
  if (!result.result) throw new Error(`openapi-to-postmanv2 refused the document: ${result.reason}`);
  const folders = listOf(JSON.parse(JSON.stringify(result.output[0]?.data)).item).map(objectOf);
  const optional = optionalHeaders(document);
  for (const folder of folders) {
    for (const item of listOf(folder.item).map(objectOf)) mend(item, server, optional);
  }
  return folders.filter((folder) => listOf(folder.item).length > 0);
}

function mend(item: JsonObject, server: string, optional: ReadonlySet<string>): void {
  const replies = listOf(item.response).map(objectOf);
  for (const request of [objectOf(item.request), ...replies.map((reply) => objectOf(reply.originalRequest))]) {
    objectOf(request.url).host = [`{{${server}}}`];
    for (const header of listOf(request.header).map(objectOf)) {
      if (header.value === '<API Key>') header.value = '{{operatorApiKey}}';
      if (optional.has(textOf(header.key))) header.disabled = true;
    }
  }
  for (const reply of replies) {
    if (reply.code === undefined) Object.assign(reply, { code: 500, status: 'Internal Server Error' });
    if (!/"application\/json"/.test(JSON.stringify(reply.header))) reply.body = '';
  }
}

function optionalHeaders(document: JsonObject): Set<string> {
  const parameters = operationsOf(document, 'paths').flatMap(({ node }) => listOf(node.parameters));
  const headers = parameters.map((value) => resolved(document, value)).filter((parameter) => parameter.in === 'header');
  return new Set(headers.filter((parameter) => parameter.required !== true).map((parameter) => textOf(parameter.name)));
}

/** Without an example the converter makes one up, another one each time. */
function refuseMissingExamples(document: JsonObject): void {
  visit(document, (node, kind, pointer) => {
    if (!['Parameter', 'Header', 'MediaType'].includes(kind) || '$ref' in node || 'example' in node) return;
    if (resolved(document, node.schema).format === 'binary') return;
    throw new Error(`${pointer}: the Postman collection needs an example here`);
  });
}

/** The document with every reference replaced by what it names: the converter loses headers that are references. */
function inlined(document: JsonObject, value: Json): Json {
  if (Array.isArray(value)) return value.map((entry) => inlined(document, entry));
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.$ref === 'string') return inlined(document, resolved(document, value));
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, inlined(document, child)]));
}

/** Gives everything that has an id one that follows from where it stands. */
function stamp(node: JsonObject, at: string): void {
  if ('_postman_id' in objectOf(node.info)) objectOf(node.info)._postman_id = identifier(at);
  if ('request' in node || 'originalRequest' in node) node.id = identifier(at);
  for (const key of ['item', 'response']) {
    listOf(node[key]).forEach((child, index) => {
      stamp(objectOf(child), `${at}/${index}/${textOf(objectOf(child).name)}`);
    });
  }
}

function identifier(at: string): string {
  const hex = createHash('sha256').update(at).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
