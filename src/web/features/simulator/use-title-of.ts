import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** What a simulation plays, in words. */
export function useTitleOf() {
  const text = useWords(words);
  return ({
    draft,
    release,
  }: {
    readonly draft?: { readonly title: string };
    readonly release: number;
  }): string => (draft ? text.draft(draft.title) : text.release(release));
}
