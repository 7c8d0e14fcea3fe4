import { PlusIcon } from '@primer/octicons-react';
import { useRecordTypes } from '../../api/index.ts';
import { CollectionList, sourceOf } from '../../parts/table/index.ts';
import { EmptyState, LinkButton, Page } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** The records of a type: views, filters, columns, and adding one. */
export function RecordsPage({ type }: { readonly type: string }) {
  const text = useWords(words);
  const found = useRecordTypes().find(({ id }) => id === type);
  if (found === undefined)
    return (
      <Page title={text.records}>
        <EmptyState title={text.noType}>{text.noTypeText}</EmptyState>
      </Page>
    );
  return (
    <Page
      title={found.plural}
      full
      actions={
        found.mayCreate ? (
          <LinkButton variant="primary" href={`/records/${type}/new`}>
            <PlusIcon /> {text.add(found.title)}
          </LinkButton>
        ) : undefined
      }
    >
      <CollectionList
        key={type}
        source={sourceOf('records', found)}
        hrefOf={({ id }) => `/records/${type}/${String(id)}`}
      />
    </Page>
  );
}
