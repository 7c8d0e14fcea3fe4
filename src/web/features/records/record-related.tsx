import { LinkIcon } from '@primer/octicons-react';
import { keys, useInvalidate } from '../../api/index.ts';
import { ReferringGroups } from '../../parts/related/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { RecordPageData } from './queries.ts';
import { words } from './words.ts';
import styles from './records.module.css';

/** The cases and records that refer to a record. */
export function RecordRelated({ data }: { readonly data: RecordPageData }) {
  const text = useWords(words);
  const invalidate = useInvalidate();
  const { id, type, name, referring } = data;
  if (referring.length === 0)
    return (
      <EmptyState icon={<LinkIcon size={24} />} title={text.noRelated}>
        {text.noRelatedText}
      </EmptyState>
    );
  return (
    <div className={styles.groups}>
      <ReferringGroups
        groups={referring}
        adding={{
          to: { type: type.id, id, name },
          onAdded: () => void invalidate(keys.record(type.id, id)),
        }}
      />
    </div>
  );
}
