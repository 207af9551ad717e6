interface Props {
  at: string | null;
  seconds?: boolean;
}

/** A moment by the reader's own clock, with the UTC one at hand. */
export function Instant({ at, seconds = false }: Props) {
  if (at === null) return <>never</>;
  return (
    <time dateTime={at} title={at}>
      {new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: seconds ? 'medium' : 'short' })}
    </time>
  );
}
