import type { Contract } from './queries.ts';
import type { words } from './words.ts';

/** What was answered, and by whom. */
export function answerText(
  { as, by }: Contract['answers'][number],
  text: (typeof words)['en']['rounds'],
): string {
  const said = text.answers[as as keyof typeof text.answers];
  return said?.(by?.name ?? text.somebody) ?? as;
}
