import { type Json, type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import { type Operation, operationsOf, resolved, schemesOf } from '../operations.ts';
import type { Change, Direction, Level } from './change.ts';
import { compareSchemas, isSame, type Side } from './schemas.ts';

type Told = Pick<Change, 'level' | 'what'> & { at: string };

/**
 * Every difference between two published contracts. Of a path the provider is the server; of a webhook it is the caller, so
 * that everything goes the other way: a field that a wallet's reply must have from now on breaks every wallet.
 */
export function compareContracts(before: JsonObject, after: JsonObject): Change[] {
  return [
    ...compareOperations(before, after, 'paths').map((change) => ({ ...change, party: 'client' as const })),
    ...compareOperations(before, after, 'webhooks').map((change) => ({ ...change, party: 'wallet' as const })),
    ...wordingOf(before, after),
  ];
}

type Placed = Omit<Change, 'party'>;

function compareOperations(before: JsonObject, after: JsonObject, under: 'paths' | 'webhooks'): Placed[] {
  const [was, is] = [operationsOf(before, under), operationsOf(after, under)];
  const calls = under === 'webhooks';
  const changes: Placed[] = [];
  const find = (all: Operation[], { method, path }: Operation) =>
    all.find((one) => one.method === method && one.path === path);
  for (const operation of is.filter((operation) => !find(was, operation)))
    changes.push({ level: calls ? 'breaking' : 'addition', place: nameOf(operation), what: 'is new' });
  for (const operation of was) {
    const now = find(is, operation);
    const place = nameOf(operation);
    if (!now) changes.push({ level: calls ? 'addition' : 'breaking', place, what: 'is gone' });
    else
      for (const { at, ...told } of operationChanges({ before, after, was: operation, is: now, calls }))
        changes.push({ ...told, place: at === '' ? place : `${place}, ${at}` });
  }
  return changes;
}

const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

interface Pair {
  before: JsonObject;
  after: JsonObject;
  was: Operation;
  is: Operation;
  /** Whether the provider is the one that calls. */
  calls: boolean;
}

function operationChanges(pair: Pair): Told[] {
  const { was, is } = pair;
  const changes: Told[] = [];
  if (was.id !== is.id) changes.push({ level: 'breaking', at: '', what: `operationId was ${was.id}, is ${is.id}` });
  for (const keyword of ['summary', 'description', 'tags'])
    if (!isSame(was.node[keyword], is.node[keyword]))
      changes.push({ level: 'wording', at: '', what: `${keyword} is worded anew` });
  return [...changes, ...securityChanges(pair), ...parameterChanges(pair), ...bodyChanges(pair), ...replyChanges(pair)];
}

function securityChanges({ before, after, was, is }: Pair): Told[] {
  const [had, has] = [schemesOf(was.node.security ?? before.security), schemesOf(is.node.security ?? after.security)];
  const tell = (level: Level, what: string): Told => ({ level, at: 'credentials', what });
  if (had.length === 0 && has.length > 0) return [tell('breaking', 'are asked for now')];
  if (had.length > 0 && has.length === 0) return [tell('addition', 'are no longer asked for')];
  const scheme = (document: JsonObject, name: string) => objectOf(objectOf(document.components).securitySchemes)[name];
  const meaning = (document: JsonObject, name: string): Json => ({
    ...objectOf(scheme(document, name)),
    description: '',
  });
  return [
    ...had.filter((name) => !has.includes(name)).map((name) => tell('breaking', `${name} is no longer taken`)),
    ...has.filter((name) => !had.includes(name)).map((name) => tell('addition', `${name} is taken too`)),
    ...had
      .filter((name) => has.includes(name) && !isSame(meaning(before, name), meaning(after, name)))
      .map((name) => tell('breaking', `${name} is sent in another way`)),
  ];
}

function parameterChanges({ before, after, was, is, calls }: Pair): Told[] {
  const direction: Direction = calls ? 'written' : 'read';
  const [had, has] = [parametersOf(before, was), parametersOf(after, is)];
  const changes: Told[] = [];
  for (const [at, parameter] of has) {
    if (had.has(at)) continue;
    const isRequired = parameter.required === true;
    changes.push({
      level: isRequired && !calls ? 'breaking' : 'addition',
      at,
      what: isRequired ? 'is new and required' : 'is new',
    });
  }
  for (const [at, parameter] of had) {
    const now = has.get(at);
    if (!now) {
      changes.push({ level: 'breaking', at, what: 'is gone' });
      continue;
    }
    if ((parameter.required === true) !== (now.required === true)) {
      const isRequired = now.required === true;
      changes.push({
        level: isRequired === calls ? 'addition' : 'breaking',
        at,
        what: isRequired ? 'is required now' : 'is optional now',
      });
    }
    if (!isSame(parameter.description, now.description))
      changes.push({ level: 'wording', at, what: 'is described anew' });
    changes.push(
      ...schemaChanges(
        { document: before, node: parameter.schema },
        { document: after, node: now.schema },
        direction,
        at,
      ),
    );
  }
  return changes;
}

function parametersOf(document: JsonObject, { node, path }: Operation): Map<string, JsonObject> {
  const shared = objectOf(objectOf(document.paths)[path]).parameters;
  const all = [...listOf(shared), ...listOf(node.parameters)].map((parameter) => resolved(document, parameter));
  return new Map(all.map((parameter) => [`${textOf(parameter.in)} ${textOf(parameter.name)}`, parameter]));
}

function bodyChanges({ before, after, was, is, calls }: Pair): Told[] {
  const [had, has] = [objectOf(was.node.requestBody), objectOf(is.node.requestBody)];
  const direction: Direction = calls ? 'written' : 'read';
  const changes: Told[] = [];
  if ((had.required === true) !== (has.required === true)) {
    const isRequired = has.required === true;
    changes.push({
      level: isRequired === calls ? 'addition' : 'breaking',
      at: 'the body',
      what: isRequired ? 'is required now' : 'is optional now',
    });
  }
  const sides = { before: { document: before, node: had.content }, after: { document: after, node: has.content } };
  return [...changes, ...contentChanges(sides.before, sides.after, direction, 'the body')];
}

/** A reply that comes and was not told of breaks its readers, unless it is an error: of those they were told `default`. */
function replyChanges({ before, after, was, is, calls }: Pair): Told[] {
  const [had, has] = [objectOf(was.node.responses), objectOf(is.node.responses)];
  const direction: Direction = calls ? 'read' : 'written';
  const isError = (status: string) => /^[45]/.test(status) || status === 'default';
  const changes: Told[] = [];
  for (const status of Object.keys(has).filter((status) => !(status in had))) {
    const isTold = isError(status) && ('default' in had || `${status[0]}XX` in had);
    changes.push({ level: calls || isTold ? 'addition' : 'breaking', at: `reply ${status}`, what: 'is new' });
  }
  for (const [status, reply] of Object.entries(had)) {
    const at = `reply ${status}`;
    if (!(status in has)) {
      changes.push({ level: calls || !isError(status) ? 'breaking' : 'addition', at, what: 'is gone' });
      continue;
    }
    const [then, now] = [resolved(before, reply), resolved(after, has[status])];
    if (!isSame(then.description, now.description)) changes.push({ level: 'wording', at, what: 'is described anew' });
    changes.push(...headerChanges(before, after, then, now, direction, at));
    changes.push(
      ...contentChanges(
        { document: before, node: then.content },
        { document: after, node: now.content },
        direction,
        at,
      ),
    );
  }
  return changes;
}

function headerChanges(
  before: JsonObject,
  after: JsonObject,
  then: JsonObject,
  now: JsonObject,
  direction: Direction,
  at: string,
): Told[] {
  const [had, has] = [objectOf(then.headers), objectOf(now.headers)];
  const named = (name: string) => `${at}, header ${name}`;
  return [
    ...Object.keys(has)
      .filter((name) => !(name in had))
      .map((name): Told => ({ level: 'addition', at: named(name), what: 'is new' })),
    ...Object.keys(had).flatMap((name): Told[] => {
      if (!(name in has)) return [{ level: 'breaking', at: named(name), what: 'is gone' }];
      const [was, is] = [resolved(before, had[name]), resolved(after, has[name])];
      return schemaChanges(
        { document: before, node: was.schema },
        { document: after, node: is.schema },
        direction,
        named(name),
      );
    }),
  ];
}

function contentChanges(before: Side, after: Side, direction: Direction, at: string): Told[] {
  const [had, has] = [objectOf(before.node), objectOf(after.node)];
  const come = Object.keys(has).filter((type) => !(type in had));
  return [
    ...come.map(
      (type): Told => ({ level: direction === 'read' ? 'addition' : 'breaking', at, what: `${type} is new` }),
    ),
    ...Object.keys(had).flatMap((type): Told[] => {
      if (!(type in has)) return [{ level: 'breaking', at, what: `${type} is gone` }];
      const [was, is] = [objectOf(had[type]), objectOf(has[type])];
      const worded: Told[] = isSame(was.example, is.example)
        ? []
        : [{ level: 'wording', at, what: 'its example is another' }];
      return [
        ...worded,
        ...schemaChanges({ ...before, node: was.schema }, { ...after, node: is.schema }, direction, at),
      ];
    }),
  ];
}

function schemaChanges(before: Side, after: Side, direction: Direction, at: string): Told[] {
  return compareSchemas(before, after, direction).map((change) => ({
    ...change,
    at: change.at === '' ? at : `${at} ${change.at.replace(/^\./, '')}`,
  }));
}

/** The guide: what the document says about itself. */
function wordingOf(before: JsonObject, after: JsonObject): Change[] {
  const guide = ({ info, tags, servers }: JsonObject): Json => ({
    ...objectOf(info),
    version: '',
    tags: tags ?? [],
    servers: servers ?? [],
  });
  return isSame(guide(before), guide(after))
    ? []
    : [{ level: 'wording', party: 'client', place: 'the guide', what: 'is worded anew' }];
}
