import { type Json, type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import { type Operation, resolved, schemesOf } from '../operations.ts';
import { type Change, type Direction, type Level, levelOf } from './change.ts';
import { compareSchemas, isSame, type Side } from './schemas.ts';

type Told = Pick<Change, 'level' | 'what'> & { at: string };

export interface Pair {
  before: JsonObject;
  after: JsonObject;
  was: Operation;
  is: Operation;
  /** Whether the provider is the one that calls. */
  calls: boolean;
}

/** How an operation changed, in places within it. */
export function operationChanges(pair: Pair): Told[] {
  const { was, is } = pair;
  const changes: Told[] = [];
  if (was.id !== is.id) changes.push({ level: 'breaking', at: '', what: `operationId was ${was.id}, is ${is.id}` });
  if (!isSame(was.node.tags, is.node.tags))
    changes.push({ level: 'breaking', at: '', what: 'its tags are others, which clients name their classes after' });
  for (const keyword of ['summary', 'description'])
    if (!isSame(was.node[keyword], is.node[keyword]))
      changes.push({ level: 'wording', at: '', what: `${keyword} is worded anew` });
  return [...changes, ...securityChanges(pair), ...parameterChanges(pair), ...bodyChanges(pair), ...replyChanges(pair)];
}

function securityChanges({ before, after, was, is }: Pair): Told[] {
  const [had, has] = [waysIn(before, was), waysIn(after, is)];
  const tell = (level: Level, what: string): Told => ({ level, at: 'credentials', what });
  const meaning = (document: JsonObject, name: string): Json => ({
    ...objectOf(objectOf(objectOf(document.components).securitySchemes)[name]),
    description: '',
  });
  const names = schemesOf(was.node.security ?? before.security);
  // Where no credentials are asked for, one that comes all the same does no harm.
  const gone = has.includes(NO_CREDENTIALS) ? [] : had.filter((way) => !has.includes(way));
  return [
    ...gone.map((way) => tell('breaking', `${way} is no longer taken`)),
    ...has.filter((way) => !had.includes(way)).map((way) => tell('addition', `${way} is taken too`)),
    ...names
      .filter((name) => has.some((way) => way.split(' with ').includes(name)))
      .filter((name) => !isSame(meaning(before, name), meaning(after, name)))
      .map((name) => tell('breaking', `${name} is sent in another way`)),
  ];
}

const NO_CREDENTIALS = 'a request without credentials';

/** Each of the sets of credentials that an operation takes; one of them is enough. */
function waysIn(document: JsonObject, { node }: Operation): string[] {
  const ways = listOf(node.security ?? document.security).map((way) =>
    Object.keys(objectOf(way)).sort().join(' with '),
  );
  return (ways.length === 0 ? [''] : ways).map((way) => way || NO_CREDENTIALS);
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
    changes.push(...presenceChanges(parameter.required === true, now.required === true, direction, at));
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
  const { parameters: shared } = {
    ...objectOf(objectOf(document.webhooks)[path]),
    ...objectOf(objectOf(document.paths)[path]),
  };
  const all = [...listOf(shared), ...listOf(node.parameters)].map((parameter) => resolved(document, parameter));
  return new Map(all.map((parameter) => [`${textOf(parameter.in)} ${textOf(parameter.name)}`, parameter]));
}

function bodyChanges({ before, after, was, is, calls }: Pair): Told[] {
  const [had, has] = [objectOf(was.node.requestBody), objectOf(is.node.requestBody)];
  const direction: Direction = calls ? 'written' : 'read';
  const changes = presenceChanges(had.required === true, has.required === true, direction, 'the body');
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
      const sides = { was: { document: before, node: was.schema }, is: { document: after, node: is.schema } };
      return [
        ...presenceChanges(was.required === true, is.required === true, direction, named(name)),
        ...schemaChanges(sides.was, sides.is, direction, named(name)),
      ];
    }),
  ];
}

/** What must be there and what may be, of a parameter, a body or a header. */
function presenceChanges(had: boolean, has: boolean, direction: Direction, at: string): Told[] {
  if (had === has) return [];
  return [
    { level: levelOf(has ? 'narrower' : 'wider', direction), at, what: has ? 'is required now' : 'is optional now' },
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
