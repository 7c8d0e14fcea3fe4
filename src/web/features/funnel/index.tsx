export { BoardPage } from './board/board-page.tsx';
export { ListPage } from './list/list-page.tsx';
export { NewCasePage } from './new-case-page.tsx';
