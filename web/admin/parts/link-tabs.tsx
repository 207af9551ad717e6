import { NavLink } from 'react-router';
import './link-tabs.css';

interface Props {
  label: string;
  /** The address of the first tab. */
  base: string;
  tabs: readonly { label: string; path: string }[];
}

/** Pages of one subject, beside each other. Each has an address, so that it can be sent to somebody. */
export const LinkTabs = ({ label, base, tabs }: Props) => (
  <nav className="link-tabs" aria-label={label}>
    {tabs.map(({ label, path }) => (
      <NavLink key={path} to={path === '' ? base : `${base}/${path}`} end={path === ''}>
        {label}
      </NavLink>
    ))}
  </nav>
);
