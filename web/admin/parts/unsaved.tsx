import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Confirm } from './confirm.tsx';

interface Props {
  /** Whether there is something to lose. */
  when: boolean;
  /** What would be lost, in a sentence. */
  children: string;
}

/** Where a page leads to once it has saved, so that it is left without a question. */
export const SAVED = { state: { saved: true } };

/** Asks before a page is left whose input, or secret shown once, would be lost by it. */
export function Unsaved({ when, children }: Props) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      when && currentLocation.pathname !== nextLocation.pathname && nextLocation.state?.saved !== true,
  );
  useEffect(() => {
    if (!when) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [when]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Confirm
      title="Leave this page?"
      action="Leave"
      danger
      pending={false}
      error={null}
      onConfirm={() => blocker.proceed()}
      onCancel={() => blocker.reset()}
    >
      {children}
    </Confirm>
  );
}
