export { createLinks } from './create-links.ts';
export { linkKey } from './link-key.ts';
export type { LinkParts } from './link-parts.ts';
export { previewLink, type LinkPreview } from './preview-link.ts';
export { takeLink, type LinkAnswer, type TakenLink } from './take-link.ts';
