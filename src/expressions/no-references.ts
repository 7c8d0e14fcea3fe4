import type { ExpressionContext } from './types.ts';

/** For what is evaluated without looking at anything outside the bound values. */
export const noReferences: ExpressionContext = { lookup: () => undefined, related: () => [] };
