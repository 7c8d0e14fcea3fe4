export { DraftPage } from './draft-page.tsx';
export { DraftsPage } from './drafts-page.tsx';
