import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import './fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/app.tsx';
import { Boundary } from './app/boundary.tsx';
import { Providers } from './app/providers.tsx';
import { askAhead, createQueryClient } from './app/query-client.ts';
import { applyTheme } from './ui/theme.ts';

applyTheme();
const client = createQueryClient();
askAhead(client);
const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the app');
createRoot(place).render(
  <StrictMode>
    <Suspense fallback={null}>
      <Providers client={client}>
        <Boundary resetKey="app">
          <App />
        </Boundary>
      </Providers>
    </Suspense>
  </StrictMode>,
);
