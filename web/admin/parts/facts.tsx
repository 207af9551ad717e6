import type { ReactNode } from 'react';
import './facts.css';

/** Names with their values, below each other. */
export const Facts = ({ facts }: { facts: readonly (readonly ReactNode[])[] }) => (
  <dl className="facts">
    {facts.map(([name, value], place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fact has no name of its own but its place
      <div key={place}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
