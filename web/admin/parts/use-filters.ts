import { useSearchParams } from 'react-router';

/** What a list is narrowed by, kept in the address under these names. Another filter begins at the first page again. */
export function useFilters<Name extends string>(...names: Name[]) {
  const [params, setParams] = useSearchParams();
  const filters = {} as Partial<Record<Name, string>>;
  for (const name of names) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  const set = (name: Name, value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('after');
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return { filters, set };
}
