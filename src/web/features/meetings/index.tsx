export { MeetingsPage } from './meetings-page.tsx';
export { OccurrencePage } from './occurrence-page.tsx';
