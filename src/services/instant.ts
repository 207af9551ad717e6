import { invalid } from '../domain/refusal.ts';

/** A time as the contract writes it, of the field with that name. @throws Refusal `invalid` */
export function instant(name: string, text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw invalid(`${name} ${text} is not a time; write it as 2026-06-16T16:30:00Z`);
  return time;
}
