import { useState } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import { dateLocale, LocaleProvider, nearestLocale } from '../../words/index.ts';
import { PublicFormPage } from './public-form-page.tsx';

/** A form for people outside, as an app of its own: `/f/<funnel>/<form>`. Nobody is signed in here. */
export function PublicFormApp() {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false } } }),
  );
  const locale = nearestLocale(document.documentElement.lang);
  const [, , funnel = '', form = ''] = globalThis.location.pathname.split('/');
  return (
    <QueryClientProvider client={client}>
      <LocaleProvider value={locale}>
        <I18nProvider locale={dateLocale(locale)}>
          <PublicFormPage funnel={decodeURIComponent(funnel)} form={decodeURIComponent(form)} />
        </I18nProvider>
      </LocaleProvider>
    </QueryClientProvider>
  );
}
