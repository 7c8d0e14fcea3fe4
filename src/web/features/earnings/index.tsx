export { EarningsPage } from './earnings-page.tsx';
