import type { Draft } from '../compile/draft.ts';

/** A workspace has one organization. */
export function checkSingle({ documents }: Draft): void {
  const [first, ...others] = documents.get('Organization') ?? [];
  for (const [, document] of others)
    document?.site.at('id').report('second-organization', { params: { first: first?.[0] ?? '' } });
}
