export { HealthPage } from './health-page.tsx';
export { LogPage } from './log-page.tsx';
