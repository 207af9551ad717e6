import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import './link-tabs.css';

interface Props {
  label: string;
  /** The address of the first tab. */
  base: string;
  tabs: readonly { label: string; path: string }[];
}

/** Pages of one subject, beside each other. Each has an address, so that it can be sent to somebody. */
export function LinkTabs({ label, base, tabs }: Props) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the tab that one is at comes into view
  useEffect(() => {
    nav.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav ref={nav} className="link-tabs" aria-label={label}>
      {tabs.map(({ label, path }) => (
        <NavLink key={path} to={path === '' ? base : `${base}/${path}`} end={path === ''}>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
