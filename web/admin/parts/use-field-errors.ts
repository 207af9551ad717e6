import { useEffect } from 'react';
import { fieldErrors, type Labels } from '../api/field-errors.ts';

/** What was refused of a form, for each field in words, and the focus on the first of them. */
export function useFieldErrors(error: Error | null, labels: Labels, unique?: string): Record<string, string> {
  useEffect(() => {
    if (error) document.querySelector<HTMLElement>('form [aria-invalid=true]')?.focus();
  }, [error]);
  return fieldErrors(error, labels, unique);
}
