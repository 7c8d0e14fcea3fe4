import { ApiError } from '../../../api/index.ts';
import { EmptyState, ProblemState } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { words } from '../words.ts';

/** What stands in place of a preview that failed: most often the draft has problems that are shown elsewhere. */
export function NotPreviewed(props: { readonly error: unknown; readonly onRetry: () => void }) {
  const text = useWords(words);
  const hasFile =
    props.error instanceof ApiError && props.error.problem.errors.some((one) => 'file' in one);
  if (!hasFile) return <ProblemState {...props} />;
  return <EmptyState title={text.mustCompile}>{text.mustCompileText}</EmptyState>;
}
