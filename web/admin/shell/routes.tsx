import { useState } from 'react';
import { createBrowserRouter, Outlet, type RouteObject, RouterProvider, ScrollRestoration } from 'react-router';
import { LeavingContext } from '../parts/leaving.ts';
import { Fault } from './fault.tsx';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { Reserved } from './reserved.tsx';

/** The tabs of operators/tabs.ts. */
const operatorPages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../operators/overview.tsx')).OperatorOverview }) },
  { path: 'catalog', lazy: async () => ({ Component: (await import('../catalog/tab.tsx')).OperatorCatalog }) },
  { path: 'keys', lazy: async () => ({ Component: (await import('../operators/keys.tsx')).OperatorKeys }) },
  { path: 'settings', lazy: async () => ({ Component: (await import('../operators/settings.tsx')).OperatorSettings }) },
  { path: 'limits', lazy: async () => ({ Component: (await import('../operators/limits.tsx')).OperatorLimits }) },
  { path: 'secret', lazy: async () => ({ Component: (await import('../operators/wallet-secret.tsx')).WalletSecret }) },
  { path: 'go-live', lazy: async () => ({ Component: (await import('../diagnoses/tab.tsx')).OperatorDiagnoses }) },
  { path: '*', element: <NotFound /> },
];

/** The lists of one operator's rounds: the tabs of rounds/of-operator.tsx. */
const roundLists: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../rounds/list.tsx')).RoundList }) },
  { path: 'calls', lazy: async () => ({ Component: (await import('../rounds/calls.tsx')).CallList }) },
  {
    path: 'reconciliation',
    lazy: async () => ({ Component: (await import('../rounds/reconciliation.tsx')).Reconciliation }),
  },
  { path: '*', element: <NotFound /> },
];

const ofSupport: RouteObject[] = [
  { path: 'games/new', lazy: async () => ({ Component: (await import('../games/create.tsx')).GameCreate }) },
  { path: 'games/:symbol/edit', lazy: async () => ({ Component: (await import('../games/edit.tsx')).GameEdit }) },
];

const ofAdmins: RouteObject[] = [
  {
    path: 'operators/new',
    lazy: async () => ({ Component: (await import('../operators/create.tsx')).OperatorCreate }),
  },
  { path: 'users', lazy: async () => ({ Component: (await import('../users/list.tsx')).UserList }) },
];

/** A page's code is fetched when it is first gone to. */
const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../dashboard/page.tsx')).DashboardPage }) },
  { path: 'operators', lazy: async () => ({ Component: (await import('../operators/list.tsx')).OperatorList }) },
  {
    path: 'operators/:operatorId',
    lazy: async () => ({ Component: (await import('../operators/operator-page.tsx')).OperatorPage }),
    children: operatorPages,
  },
  { path: 'games', lazy: async () => ({ Component: (await import('../games/list.tsx')).GameList }) },
  { path: 'games/:symbol', lazy: async () => ({ Component: (await import('../games/game.tsx')).GamePage }) },
  {
    path: 'rounds',
    lazy: async () => ({ Component: (await import('../rounds/choose-operator.tsx')).ChooseOperator }),
  },
  {
    path: 'rounds/:operatorId/round/:roundId',
    lazy: async () => ({ Component: (await import('../rounds/round-page.tsx')).RoundPage }),
  },
  {
    path: 'rounds/:operatorId',
    lazy: async () => ({ Component: (await import('../rounds/of-operator.tsx')).RoundsOfOperator }),
    children: roundLists,
  },
  { path: 'audit', lazy: async () => ({ Component: (await import('../audit/list.tsx')).AuditList }) },
  { element: <Reserved least="support" />, children: ofSupport },
  { element: <Reserved least="admin" />, children: ofAdmins },
  { path: '*', element: <NotFound /> },
];

const Framed = () => (
  <Frame>
    <Outlet />
    <ScrollRestoration />
  </Frame>
);

const makeRouter = () =>
  createBrowserRouter(
    [
      {
        element: <Framed />,
        errorElement: <Fault />,
        hydrateFallbackElement: <></>,
        children: [{ errorElement: <Fault />, children: pages }],
      },
    ],
    { basename: '/admin' },
  );

/** Every page, each at its address. None is fetched before this is drawn. */
export function Pages() {
  const [router] = useState(makeRouter);
  return (
    <LeavingContext value={() => router.state.navigation.state !== 'idle'}>
      <RouterProvider router={router} />
    </LeavingContext>
  );
}
