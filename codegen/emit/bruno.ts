import { readFile } from 'node:fs/promises';
import { type Json, type JsonObject, jsonFile, listOf, objectOf, textOf } from '../json.ts';
import { type Operation, operationsOf, resolved, schemesOf } from '../operations.ts';
import type { Files, Views } from '../target.ts';
import { zipOf } from './archives.ts';

const SCRIPT = new URL('../templates/bruno/sign.js', import.meta.url);
const STEM = 'bruno_collection';

/**
 * A collection for Bruno, a folder of .bru files: the published operations and the wallet's, whose requests are signed before
 * they leave. The format is that of docs.usebruno.com/bru-lang; blocks of `name: value` or of text indented by two.
 */
export async function emitBruno({ published30, wallet30 }: Views): Promise<Files> {
  const { title, version, description } = objectOf(published30.info);
  const sign = (await readFile(SCRIPT, 'utf8')).trimEnd();
  const files: Files = new Map([
    ['bruno.json', jsonFile({ version: '1', name: title ?? '', type: 'collection' })],
    ['collection.bru', collectionOf(`Version ${textOf(version)}. ${textOf(description).split('\n', 1)[0]}`)],
    ['environments/Production.bru', environmentOf(published30)],
  ]);
  for (const [document, server] of [
    [published30, 'baseUrl'],
    [wallet30, 'walletBaseUrl'],
  ] as const) {
    for (const tag of tagsOf(document)) {
      const operations = operationsOf(document, 'paths').filter(({ tags }) => tags[0] === tag);
      files.set(`${tag}/folder.bru`, folderOf(tag, server === 'baseUrl' ? undefined : sign));
      for (const [index, operation] of operations.entries())
        files.set(`${tag}/${operation.id}.bru`, requestOf(document, operation, server, index + 1));
    }
  }
  return new Map([[`${STEM}.zip`, zipOf(STEM, files)]]);
}

const tagsOf = (document: JsonObject): string[] => [
  ...new Set(operationsOf(document, 'paths').map(({ tags }) => tags[0] ?? '')),
];

const collectionOf = (description: string): string =>
  file(
    block('auth', { mode: 'apikey' }),
    block('auth:apikey', { key: 'x-provider-api-key', value: '{{operatorApiKey}}', placement: 'header' }),
    text('docs', `${description}\n\nSet operatorApiKey, walletBaseUrl and walletSecret in the environment Production.`),
  );

const environmentOf = (document: JsonObject): string =>
  file(
    block('vars', {
      baseUrl: textOf(objectOf(listOf(document.servers)[0]).url),
      walletBaseUrl: 'https://operator.example.com',
    }),
    'vars:secret [\n  operatorApiKey,\n  walletSecret\n]\n',
  );

const folderOf = (tag: string, script: string | undefined): string =>
  script === undefined
    ? file(block('meta', { name: tag }), block('auth', { mode: 'inherit' }))
    : file(block('meta', { name: tag }), block('auth', { mode: 'none' }), text('script:pre-request', script));

function requestOf(document: JsonObject, operation: Operation, server: string, seq: number): string {
  const { method, path, node } = operation;
  const parameters = listOf(node.parameters).map((parameter) => resolved(document, parameter));
  const of = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const body = objectOf(objectOf(objectOf(node.requestBody).content)['application/json']).example;
  const auth = schemesOf(node.security ?? document.security).length > 0 ? 'inherit' : 'none';
  const url = `{{${server}}}${path.replace(/\{(\w+)\}/g, ':$1')}`;
  return file(
    block('meta', { name: textOf(node.summary), type: 'http', seq: `${seq}` }),
    block(method, { url, body: body === undefined ? 'none' : 'json', auth }),
    block('params:path', valuesOf(of('path'))),
    block('params:query', valuesOf(of('query'))),
    block('headers', server === 'baseUrl' ? valuesOf(of('header')) : {}),
    body === undefined ? '' : text('body:json', JSON.stringify(body, null, 2)),
    text('docs', textOf(node.description)),
  );
}

/** Each parameter with its example; those that are optional are there, but not sent. */
const valuesOf = (parameters: JsonObject[]): Record<string, string> =>
  Object.fromEntries(
    parameters.map((parameter) => [
      `${parameter.required === true ? '' : '~'}${textOf(parameter.name)}`,
      shown(parameter.example),
    ]),
  );

const shown = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

const file = (...blocks: string[]): string => blocks.filter((each) => each !== '').join('\n');

function block(name: string, values: Record<string, string>): string {
  const lines = Object.entries(values).map(([key, value]) => `  ${key}: ${value}\n`);
  return lines.length === 0 ? '' : `${name} {\n${lines.join('')}}\n`;
}

const text = (name: string, content: string): string => `${name} {\n${content.trim().replace(/^(?=.)/gm, '  ')}\n}\n`;
