/** What is open beside the page of a case. */
export type OpenDialog =
  | { readonly kind: 'edit'; readonly field?: string }
  | { readonly kind: 'move'; readonly move: string }
  | { readonly kind: 'closed'; readonly move: string }
  | { readonly kind: 'resubmit'; readonly handoff: string }
  | { readonly kind: 'assign' | 'pause' | 'override' };
