import {
  type Contract,
  type DocumentedOperation,
  type Media,
  type Parameter,
  type Reply,
  resolved,
} from './contract.ts';
import { code, fieldsOf, typeOf } from './fields.ts';
import { samplesFence } from './samples.ts';

/** One operation, whole, as Markdown: what is sent, what comes back, and how that is written in each language. */
export function operationMarkdown(contract: Contract, operation: DocumentedOperation): string {
  const { node, title } = operation;
  const parameters = (node.parameters ?? []).map((parameter) => resolved(contract, parameter));
  const sections = [
    `# ${title}`,
    addressOf(operation),
    node.description.trim(),
    whoMayCall(operation),
    operation.isCallback ? samplesFence('callback', '/docs/signing') : samplesFence(operation.id),
    ...parametersOf(contract, parameters, operation.isCallback),
    ...bodyOf(contract, 'Request body', node.requestBody?.content ?? {}),
    ...repliesOf(contract, operation),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Where the interactive reference has it, as part of its page's address. */
export const placeInReference = ({ tag, method, address, isCallback }: DocumentedOperation): string =>
  `#tag/${tag.toLowerCase()}/${isCallback ? 'webhook/' : ''}${method}${address.replace('{wallet_base_url}', '')}`;

/** The line that names an operation by method and path. */
export const addressOf = ({ method, address }: DocumentedOperation): string => `\`${method} ${address}\``;

function whoMayCall(operation: DocumentedOperation): string {
  const { node, isCallback } = operation;
  if (isCallback) return 'You serve it; the provider calls it, [signed](/docs/signing).';
  const key =
    node.security?.length === 0
      ? 'It takes no key.'
      : 'It takes your key, in one of [three headers](/docs/authentication). The samples read it from `PROVIDER_API_KEY`, and the address of the server from `PROVIDER_URL`.';
  return `${key} [Try it here](/docs/reference${placeInReference(operation)}).`;
}

function parametersOf(contract: Contract, parameters: Parameter[], isCallback: boolean): string[] {
  if (parameters.length === 0) return [];
  const rows = parameters.map(({ name, in: place, required, schema, description = '' }) => [
    code(name),
    place,
    typeOf(contract, schema) + mark(required),
    description,
  ]);
  return [isCallback ? '## Headers' : '## Parameters', table(['Name', 'In', 'Type', 'Meaning'], rows)];
}

function bodyOf(contract: Contract, heading: string, content: Record<string, Media>): string[] {
  const json = content['application/json'];
  if (!json?.schema) return [];
  const rows = fieldsOf(contract, json.schema).map(({ name, type, required, description }) => [
    code(name),
    type + mark(required),
    description,
  ]);
  return [`## ${heading}`, example(json.example), table(['Field', 'Type', 'Meaning'], rows)];
}

const mark = (required: boolean | undefined): string => (required ? ', **required**' : '');

function repliesOf(contract: Contract, { node, isCallback }: DocumentedOperation): string[] {
  const replies = Object.entries(node.responses).map(([status, reply]) => [status, resolved(contract, reply)] as const);
  const [[status, done] = ['', undefined]] = replies;
  if (!done) return [];
  const rows = replies.map(([status, reply]) => [status, `${reply.description}${headersOf(reply)}`, formsOf(reply)]);
  const refused = replies.find(([status]) => isCallback && status === '4XX')?.[1];
  return [
    ...bodyOf(contract, `Reply ${status}`, done.content ?? {}),
    ...(refused ? bodyOf(contract, 'Refusal', refused.content ?? {}) : []),
    '## Every reply',
    table(['Status', 'When', 'Body'], rows),
  ];
}

/** The headers of a reply but the one that all have, as a sentence. */
function headersOf({ headers = {} }: Reply): string {
  const own = Object.keys(headers).filter((name) => name !== 'x-request-id');
  return own.length === 0 ? '' : ` With ${own.map((name) => code(name)).join(' and ')}.`;
}

const formsOf = ({ content = {} }: Reply): string =>
  Object.keys(content)
    .map((mediaType) => code(mediaType))
    .join(', ') || 'none';

/** What an operation is sent and what it replies, as the contract's examples have it. A block each that there is. */
export function examplesOf(contract: Contract, { node }: DocumentedOperation) {
  const [done] = Object.values(node.responses);
  const refused = node.responses['4XX'];
  const reply = (of: typeof done) => blockOf(of && resolved(contract, of).content);
  return { request: blockOf(node.requestBody?.content), done: reply(done), refused: reply(refused) };
}

const blockOf = (content: Record<string, Media> = {}): string | undefined => {
  const value = content['application/json']?.example;
  return value === undefined ? undefined : example(value);
};

const example = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.trim().replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
