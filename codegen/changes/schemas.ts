import { type Json, type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import { resolved } from '../operations.ts';
import { type Direction, type Level, levelOf, type Movement } from './change.ts';

/** One side of a comparison: a schema, and the document that its references lead into. */
export interface Side {
  readonly document: JsonObject;
  readonly node: Json | undefined;
}

/** How a schema changed, in places below it: `.data.items[]`. */
export interface SchemaChange {
  readonly level: Level;
  readonly at: string;
  readonly what: string;
}

/** What keywords say about the values, each judged on its own. The rest is compared below: properties, items, wording. */
const KEYWORDS: Record<string, (before: Json | undefined, after: Json | undefined) => Movement | undefined> = {
  type: (before, after) => movementOfSets(typesOf(before), typesOf(after)),
  enum: (before, after) => (before && after ? movementOfSets(listOf(before), listOf(after)) : presence(before)),
  minLength: (before, after) => movementOfLimits(before ?? 0, after ?? 0),
  minItems: (before, after) => movementOfLimits(before ?? 0, after ?? 0),
  minimum: (before, after) => movementOfLimits(before ?? -Infinity, after ?? -Infinity),
  minProperties: (before, after) => movementOfLimits(before ?? 0, after ?? 0),
  maxProperties: (before, after) => movementOfLimits(after ?? Infinity, before ?? Infinity),
  maxLength: (before, after) => movementOfLimits(after ?? Infinity, before ?? Infinity),
  maxItems: (before, after) => movementOfLimits(after ?? Infinity, before ?? Infinity),
  maximum: (before, after) => movementOfLimits(after ?? Infinity, before ?? Infinity),
  additionalProperties: (before, after) =>
    (before ?? true) === (after ?? true) ? undefined : before === false ? 'wider' : 'narrower',
  pattern: (before, after) => (before && after ? 'other' : presence(before)),
  format: (before, after) => (before && after ? 'other' : presence(before)),
  default: () => 'other',
};

const WORDING = ['description', 'examples'];
/** What this comparison knows: a keyword that joins the house subset must join it here. */
export const COMPARED = [...Object.keys(KEYWORDS), ...WORDING, 'properties', 'required', 'items'];

/** A condition that went away lets more values in; one that came lets in fewer. */
const presence = (before: Json | undefined): Movement => (before === undefined ? 'narrower' : 'wider');

/** A whole number is a number: each type as the set of what fits it. */
const typesOf = (type: Json | undefined): Json[] =>
  (Array.isArray(type) ? type : [type ?? null]).flatMap((name) => (name === 'number' ? ['number', 'integer'] : [name]));

function movementOfSets(before: readonly Json[], after: readonly Json[]): Movement | undefined {
  const gone = before.some((value) => !after.includes(value));
  const come = after.some((value) => !before.includes(value));
  if (gone && come) return 'other';
  return gone ? 'narrower' : come ? 'wider' : undefined;
}

function movementOfLimits(before: Json | number, after: Json | number): Movement | undefined {
  if (Number(after) === Number(before)) return undefined;
  return Number(after) > Number(before) ? 'narrower' : 'wider';
}

/** Every difference between two schemas, and what it means for values that go this way. */
export function compareSchemas(
  before: Side,
  after: Side,
  direction: Direction,
  at = '',
  seen: readonly string[] = [],
): SchemaChange[] {
  const pair = `${textOf(objectOf(before.node).$ref)} ${textOf(objectOf(after.node).$ref)}`;
  if (pair !== ' ' && seen.includes(pair)) return [];
  const [was, is] = [resolved(before.document, before.node), resolved(after.document, after.node)];
  const below = (name: string, inner: Json | undefined, outer: Json | undefined) =>
    compareSchemas({ ...before, node: inner }, { ...after, node: outer }, direction, at + name, [...seen, pair]);
  return [
    ...nameChanges(before.node, after.node, at),
    ...keywordChanges(was, is, direction, at),
    ...propertyChanges(was, is, direction, at),
    ...sharedProperties(was, is).flatMap((name) =>
      below(`.${name}`, objectOf(was.properties)[name], objectOf(is.properties)[name]),
    ),
    ...(was.items && is.items ? below('[]', was.items, is.items) : []),
  ];
}

/** Clients have a type by the name of a schema. */
function nameChanges(was: Json | undefined, is: Json | undefined, at: string): SchemaChange[] {
  const [before, after] = [was, is].map((node) => textOf(objectOf(node).$ref).split('/').at(-1) ?? '');
  if (before === after) return [];
  return [
    { level: 'breaking', at, what: `its schema was ${before || 'without a name'}, is ${after || 'without a name'}` },
  ];
}

function keywordChanges(was: JsonObject, is: JsonObject, direction: Direction, at: string): SchemaChange[] {
  const judged = Object.entries(KEYWORDS)
    .filter(([keyword]) => !isSame(was[keyword], is[keyword]))
    .flatMap(([keyword, movement]) => {
      const [before, after] = [was[keyword], is[keyword]];
      const moved = movement(before, after);
      if (!moved) return [];
      const what = `${keyword} ${before === undefined ? 'is new:' : `was ${shown(before)}, is`} ${after === undefined ? 'no more' : shown(after)}`;
      return [{ level: levelOf(moved, direction), at, what }];
    });
  const worded = WORDING.filter((keyword) => !isSame(was[keyword], is[keyword]));
  return [
    ...judged,
    ...worded.map((keyword) => ({ level: 'wording' as const, at, what: `${keyword} is worded anew` })),
  ];
}

function propertyChanges(was: JsonObject, is: JsonObject, direction: Direction, at: string): SchemaChange[] {
  const [before, after] = [objectOf(was.properties), objectOf(is.properties)];
  const [needed, needs] = [listOf(was.required).map(textOf), listOf(is.required).map(textOf)];
  const changes: SchemaChange[] = [];
  const tell = (name: string, level: Level, what: string) => changes.push({ level, at: `${at}.${name}`, what });
  for (const name of Object.keys(after).filter((name) => !(name in before))) {
    const isRequired = needs.includes(name);
    const isClosed = was.additionalProperties === false;
    const breaks = direction === 'read' ? isRequired : isClosed;
    tell(name, breaks ? 'breaking' : 'addition', isRequired ? 'is new and required' : 'is new and optional');
  }
  // A field that nobody reads any more was there for something, and one that no longer comes was read.
  for (const name of Object.keys(before).filter((name) => !(name in after))) tell(name, 'breaking', 'is gone');
  for (const name of sharedProperties(was, is)) {
    if (needed.includes(name) === needs.includes(name)) continue;
    const isRequired = needs.includes(name);
    tell(
      name,
      levelOf(isRequired ? 'narrower' : 'wider', direction),
      isRequired ? 'is required now' : 'is optional now',
    );
  }
  return changes;
}

const sharedProperties = (was: JsonObject, is: JsonObject): string[] =>
  Object.keys(objectOf(was.properties)).filter((name) => name in objectOf(is.properties));

export const isSame = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

export const shown = (value: Json): string => JSON.stringify(value);
