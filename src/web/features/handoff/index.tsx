export { HandoffPage } from './handoff-page.tsx';
