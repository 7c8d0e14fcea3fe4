export { DisputesPage } from './disputes-page.tsx';
export { RatesPage } from './rates-page.tsx';
export { RunPage } from './run-page.tsx';
export { RunsPage } from './runs-page.tsx';
export { TargetsPage } from './targets-page.tsx';
