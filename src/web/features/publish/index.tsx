export { ReleasePage } from './releases/release-page.tsx';
export { ReleasesPage } from './releases/releases-page.tsx';
export { ReviewPage } from './review/review-page.tsx';
