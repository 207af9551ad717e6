import { Refusal } from './refusal.ts';

/** The names of a form's fields in the contract, with what the form calls them. */
export type Labels = Readonly<Record<string, string>>;

/**
 * What a refusal says of which field: its sentences name the fields as the contract does. Where it is a conflict that
 * names none, it is about the field whose value has to be of its own.
 */
export function fieldErrors(error: Error | null, labels: Labels, unique?: string): Record<string, string> {
  if (!(error instanceof Refusal) || (error.status !== 400 && error.status !== 409)) return {};
  const found: Record<string, string> = {};
  let last: string | undefined;
  for (const part of error.message.split('; ')) {
    const field = Object.keys(labels).find((name) => new RegExp(`^${name}\\b`).test(part));
    if (field) found[field] = `${labels[field]}${part.slice(field.length)}`;
    else if (last) found[last] = `${found[last]}; ${part}`;
    last = field ?? last;
  }
  if (Object.keys(found).length === 0 && error.status === 409 && unique) found[unique] = error.message;
  return found;
}
