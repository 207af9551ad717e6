import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './shell/page.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueries } from './api/queries.ts';
import { Gate } from './shell/gate.tsx';
import { styleNonce } from './shell/nonce.ts';
import { Pages } from './shell/routes.tsx';
import { cssVariables, theme } from './shell/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <Notifications position="bottom-right" />
      <QueryClientProvider client={makeQueries()}>
        <Gate>
          <Pages />
        </Gate>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
