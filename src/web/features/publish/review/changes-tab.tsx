import { useQuery } from '@tanstack/react-query';
import { EmptyState, ProblemState, Skeleton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { ChangeList } from '../change-list.tsx';
import { FileChanges } from '../file-changes.tsx';
import { changesQuery, draftHunksQuery } from '../queries.ts';
import { words } from '../words.ts';
import styles from '../publish.module.css';

/** What a draft changes: in words, and below that line by line. */
export function ChangesTab(props: { readonly draft: string; readonly isSound: boolean }) {
  const { draft } = props;
  const text = useWords(words);
  const { data, error, refetch } = useQuery(changesQuery(draft));
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const { items, files } = data;
  if (items.length === 0 && files.length === 0)
    return <EmptyState title={text.changesNone}>{text.changesNoneText}</EmptyState>;
  return (
    <div className={styles.stack}>
      {items.length > 0 ? (
        <ChangeList changes={items} />
      ) : (
        <p className={styles.note}>{props.isSound ? text.otherFiles : text.changesLater}</p>
      )}
      <section>
        <h2>{text.files}</h2>
        <FileChanges files={files} hunksOf={(path) => draftHunksQuery(draft, path)} />
      </section>
    </div>
  );
}
