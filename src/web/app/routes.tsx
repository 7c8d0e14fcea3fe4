import { lazy, type ComponentType } from 'react';
import { later } from '../ui/index.ts';

/** A page of the app. Parameters of its path, as in `/cases/:case`, come to it as properties. */
export interface AppRoute {
  readonly path: string;
  readonly page: ComponentType<Readonly<Record<string, string>>>;
}

type LoadPage = () => Promise<ComponentType<never>>;

/** A page that people are in all day: its code is there before it is asked for. */
function daily(path: string, load: LoadPage): AppRoute {
  return { path, page: later(load as () => Promise<AppRoute['page']>) };
}

/** A page that is loaded when it is first asked for. */
function page(path: string, load: LoadPage): AppRoute {
  return { path, page: lazy(async () => ({ default: (await load()) as AppRoute['page'] })) };
}

/** Every page, by its path; the first that fits is shown. */
export const routes: readonly AppRoute[] = [
  daily('/', async () => (await import('../features/start/index.tsx')).StartPage),
  daily('/inbox', async () => (await import('../features/inbox/index.tsx')).InboxPage),
  daily('/search', async () => (await import('../features/search/index.tsx')).SearchPage),
  daily('/cases/:case', async () => (await import('../features/case/index.tsx')).CasePage),
  daily(
    '/cases/:case/handoffs/:offer',
    async () => (await import('../features/handoff/index.tsx')).HandoffPage,
  ),
  daily('/funnels/:funnel', async () => (await import('../features/funnel/index.tsx')).BoardPage),
  daily(
    '/funnels/:funnel/list',
    async () => (await import('../features/funnel/index.tsx')).ListPage,
  ),
  daily(
    '/funnels/:funnel/new',
    async () => (await import('../features/funnel/index.tsx')).NewCasePage,
  ),
  daily('/records/:type', async () => (await import('../features/records/index.tsx')).RecordsPage),
  daily(
    '/records/:type/new',
    async () => (await import('../features/records/index.tsx')).NewRecordPage,
  ),
  daily(
    '/records/:type/:record',
    async () => (await import('../features/records/index.tsx')).RecordPage,
  ),
  page('/earnings', async () => (await import('../features/earnings/index.tsx')).EarningsPage),
  page('/payouts', async () => (await import('../features/payouts/index.tsx')).RunsPage),
  page(
    '/payouts/disputes',
    async () => (await import('../features/payouts/index.tsx')).DisputesPage,
  ),
  page('/payouts/targets', async () => (await import('../features/payouts/index.tsx')).TargetsPage),
  page('/payouts/rates', async () => (await import('../features/payouts/index.tsx')).RatesPage),
  page(
    '/payouts/:plan/:period',
    async () => (await import('../features/payouts/index.tsx')).RunPage,
  ),
  page('/reports', async () => (await import('../features/reports/index.tsx')).ReportsPage),
  page('/reports/:report', async () => (await import('../features/reports/index.tsx')).ReportPage),
  page('/meetings', async () => (await import('../features/meetings/index.tsx')).MeetingsPage),
  page(
    '/meetings/:meeting/:occurrence',
    async () => (await import('../features/meetings/index.tsx')).OccurrencePage,
  ),
  page('/collaboration', async () => (await import('../features/health/index.tsx')).HealthPage),
  page('/collaboration/log', async () => (await import('../features/health/index.tsx')).LogPage),
  page(
    '/dashboards',
    async () => (await import('../features/dashboards/index.tsx')).DashboardsPage,
  ),
  page(
    '/dashboards/:dashboard',
    async () => (await import('../features/dashboards/index.tsx')).DashboardPage,
  ),
  page('/build', async () => (await import('../features/build/index.tsx')).DraftsPage),
  page('/build/:draft', async () => (await import('../features/build/index.tsx')).DraftPage),
  page(
    '/build/:draft/review',
    async () => (await import('../features/publish/index.tsx')).ReviewPage,
  ),
  page('/simulator', async () => (await import('../features/simulator/index.tsx')).SimulatorPage),
  page(
    '/simulator/:simulation',
    async () => (await import('../features/simulator/index.tsx')).SimulationPage,
  ),
  page('/releases', async () => (await import('../features/publish/index.tsx')).ReleasesPage),
  page(
    '/releases/:number',
    async () => (await import('../features/publish/index.tsx')).ReleasePage,
  ),
  page('/people', async () => (await import('../features/people/index.tsx')).PeoplePage),
  page('/people/:person', async () => (await import('../features/people/index.tsx')).PersonPage),
  page(
    '/organization',
    async () => (await import('../features/organization/index.tsx')).OrganizationPage,
  ),
  page('/access', async () => (await import('../features/access/index.tsx')).AccessPage),
  page('/channels', async () => (await import('../features/channels/index.tsx')).ChannelsPage),
  page(
    '/operations',
    async () => (await import('../features/operations/index.tsx')).OperationsPage,
  ),
  page('/settings', async () => (await import('../features/settings/index.tsx')).SettingsPage),
  page('/imports', async () => (await import('../features/imports/index.tsx')).ImportsPage),
  page('/imports/new', async () => (await import('../features/imports/index.tsx')).NewImportPage),
  page(
    '/imports/:import',
    async () => (await import('../features/imports/index.tsx')).DefinedImportPage,
  ),
];
