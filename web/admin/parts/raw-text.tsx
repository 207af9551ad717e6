import { Code } from '@mantine/core';
import './raw-text.css';

/** A text as it went over the wire, in a box of its own. What scrolls has to be reachable by keyboard. */
export const RawText = ({ children, label }: { children: string; label: string }) => (
  <Code block className="raw-text" tabIndex={0} role="region" aria-label={label}>
    {children}
  </Code>
);
