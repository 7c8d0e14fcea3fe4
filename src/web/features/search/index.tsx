export { Palette } from './palette.tsx';
export { SearchPage } from './search-page.tsx';
export { ShortcutsDialog } from './shortcuts-dialog.tsx';
