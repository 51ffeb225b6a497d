import '@mantine/core/styles.css';
import './theme/all.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { answers } from './engine/client.ts';
import { follow } from './engine/happenings.ts';
import { startWords } from './i18n/index.ts';
import { theme, variables } from './theme/theme.ts';

startWords();
follow();

/** The word that lets style elements into this page; a host that asks for none gives none. */
const styleNonce = (): string =>
  document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={answers}>
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
