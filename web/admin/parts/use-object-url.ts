import { useEffect, useState } from 'react';

/** What has just begun to load from an address still finds something there. */
const LINGER_MS = 10_000;

/** An address for what is in the page's memory, as long as it is shown. */
export function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => {
      setTimeout(() => URL.revokeObjectURL(made), LINGER_MS);
      setUrl(undefined);
    };
  }, [blob]);
  return url;
}
