import type { Problem } from '../../shared/index.ts';
import type { Turn } from './turn.ts';

/** That the case is closed, and how it ended. */
export function closed({ before, compiled }: Turn): readonly Problem[] {
  const { outcome } = before ?? {};
  if (!outcome) return [];
  const title = compiled.funnel.stages.get(outcome.stage)?.title ?? outcome.stage;
  return [{ code: 'case-closed', params: { outcome: title } }];
}
