export { rowHref } from './row-href.ts';
export { ReferringGroups, type ReferringGroup } from './referring-groups.tsx';
