import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Fault } from './fault.tsx';
import { Gate } from './gate.tsx';
import { NotFound } from './not-found.tsx';

/** A page's code is fetched when it is first gone to. */
const pages: RouteObject[] = [
  { index: true, element: <Navigate to="/operators" replace /> },
  { path: 'operators', lazy: async () => ({ Component: (await import('../operators/list.tsx')).OperatorList }) },
  { path: 'users', lazy: async () => ({ Component: (await import('../users/list.tsx')).UserList }) },
  { path: 'audit', lazy: async () => ({ Component: (await import('../audit/list.tsx')).AuditList }) },
  { path: '*', element: <NotFound /> },
];

export const makeRouter = () =>
  createBrowserRouter(
    [
      {
        element: <Gate />,
        errorElement: <Fault />,
        hydrateFallbackElement: <></>,
        children: [{ errorElement: <Fault />, children: pages }],
      },
    ],
    { basename: '/admin' },
  );
