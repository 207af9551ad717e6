import { useDebouncedCallback } from '@mantine/hooks';
import { use, useEffect, useRef, useState } from 'react';
import { LeavingContext } from './leaving.ts';

/**
 * What a field of a filter holds while somebody types. It is told once they pause. Where the filter becomes another
 * otherwise, by a link or the way back, the field follows.
 */
export function useTyped(value: string, tell: (text: string) => void) {
  const [typed, setTyped] = useState(value);
  const told = useRef<string[]>([]);
  const isLeaving = use(LeavingContext);
  const tellLater = useDebouncedCallback((text: string) => {
    // Another address now would call the reader back from where they are going.
    if (isLeaving()) return;
    told.current.push(text);
    tell(text);
  }, 250);
  useEffect(() => {
    const echo = told.current.indexOf(value);
    told.current = told.current.slice(echo + 1);
    if (echo < 0) setTyped(value);
  }, [value]);
  const type = (text: string) => {
    setTyped(text);
    tellLater(text.trim());
  };
  return [typed, type] as const;
}
