import { useEffect, type ReactNode } from 'react';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useMe } from '../api/index.ts';
import { Toasts } from '../ui/index.ts';
import { dateLocale, LocaleProvider, nearestLocale, ZoneProvider } from '../words/index.ts';
import { Live } from './live.tsx';

/** What the whole app stands in: stored answers, the reader's language and time zone, links. */
export function Providers(props: { readonly client: QueryClient; readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={props.client}>
      <Reader>{props.children}</Reader>
    </QueryClientProvider>
  );
}

function Reader({ children }: { readonly children: ReactNode }) {
  const me = useMe();
  const [, navigate] = useLocation();
  const locale = nearestLocale(me.locale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LocaleProvider value={locale}>
      <ZoneProvider value={me.zone}>
        <I18nProvider locale={dateLocale(locale)}>
          <RouterProvider navigate={navigate}>
            <Live>{children}</Live>
            <Toasts />
          </RouterProvider>
        </I18nProvider>
      </ZoneProvider>
    </LocaleProvider>
  );
}
