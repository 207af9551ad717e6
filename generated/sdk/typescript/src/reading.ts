/** Makes a value of what came as JSON, or throws a ShapeError; `at` names the place in the reply. */
export type Read<T> = (json: unknown, at: string) => T;

/** One of the values that the contract names, or one that is newer than this client. */
export type Open<Known extends string> = Known | (string & Record<never, never>);

/** A reply that is JSON, but not as the contract has it. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';

  constructor(at: string, expected: string) {
    super(`${at} is not ${expected}`);
  }
}

export const text: Read<string> = (json, at) => {
  if (typeof json === 'string') return json;
  throw new ShapeError(at, 'text');
};

export const number: Read<number> = (json, at) => {
  if (typeof json === 'number') return json;
  throw new ShapeError(at, 'a number');
};

export const flag: Read<boolean> = (json, at) => {
  if (typeof json === 'boolean') return json;
  throw new ShapeError(at, 'true or false');
};

export const time: Read<Date> = (json, at) => {
  const date = new Date(text(json, at));
  if (!Number.isNaN(date.getTime())) return date;
  throw new ShapeError(at, 'a time');
};

export const record: Read<Record<string, unknown>> = (json, at) => {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  throw new ShapeError(at, 'an object');
};

export const listOf =
  <T>(read: Read<T>): Read<T[]> =>
  (json, at) => {
    if (!Array.isArray(json)) throw new ShapeError(at, 'a list');
    return json.map((entry, index) => read(entry, `${at}[${index}]`));
  };

export const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (json, at) =>
    json === null ? null : read(json, at);

export const optional =
  <T>(read: Read<T>): Read<T | undefined> =>
  (json, at) =>
    json === undefined ? undefined : read(json, at);

/** An object of known fields. Fields that are newer than this client are left aside. */
export const object =
  <T>(make: (field: <V>(name: string, read: Read<V>) => V) => T): Read<T> =>
  (json, at) => {
    const fields = record(json, at || 'the body');
    return make((name, read) => read(fields[name], at === '' ? name : `${at}.${name}`));
  };
