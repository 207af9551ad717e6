import { AppShell, Burger, Group, NavLink, Progress, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation, useNavigation } from 'react-router';
import { useSession } from '../api/session.ts';
import { Account } from './account.tsx';
import { ColorSchemeSwitch } from './color-scheme-switch.tsx';
import icon from './icon.svg';
import { places } from './navigation.ts';
import './frame.css';

/** What is around every page: the subjects this person may see, who they are, and the way out. */
export function Frame({ children }: { children: ReactNode }) {
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  const isOnTheWay = useNavigation().state === 'loading';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the page changes
  useEffect(close, [pathname]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', md: 'xl' }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <a className="skip-link" href="#page">
        Skip to the page
      </a>
      <AppShell.Header className="frame-bar">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label="Navigation"
              aria-expanded={opened}
              aria-controls="subjects"
            />
            <Link to="/" className="frame-name">
              <img src={icon} alt="" width={26} height={26} />
              <Text span fw={650}>
                Provider Admin
              </Text>
            </Link>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <ColorSchemeSwitch />
            <Account />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar id="subjects" data-opened={opened} className="frame-bar" p="sm" aria-label="Subjects">
        <Navigation pathname={pathname} />
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1} aria-busy={isOnTheWay}>
        {isOnTheWay && <Progress className="frame-wait" size="xs" value={100} animated aria-label="Loading the page" />}
        {children}
      </AppShell.Main>
    </AppShell>
  );
}

function Navigation({ pathname }: { pathname: string }) {
  const { may } = useSession();
  return places
    .filter(({ least }) => may(least))
    .map(({ label, path, icon: Icon }) => {
      const here = pathname === path || pathname.startsWith(`${path}/`);
      return (
        <NavLink
          key={path}
          component={Link}
          to={path}
          label={label}
          leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
          active={here}
          aria-current={here ? 'page' : undefined}
          className="frame-place"
        />
      );
    });
}
