import { useState } from 'react';
import { ArchiveIcon, PencilIcon } from '@primer/octicons-react';
import { keys, useInvalidate, useRecordTypes } from '../../api/index.ts';
import { FormSheet } from '../../parts/form/index.ts';
import { Banner, Button, Page, ProblemState, Skeleton, Tabs, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { RecordDocuments } from './record-documents.tsx';
import { RecordFields } from './record-fields.tsx';
import { RecordHistory } from './record-history.tsx';
import { RecordRelated } from './record-related.tsx';
import { useArchive, useRecordPage, type RecordPageData } from './queries.ts';
import { words } from './words.ts';

/** A record: what is known of it, what refers to it, its documents and how it became what it is. */
export function RecordPage(props: { readonly type: string; readonly record: string }) {
  const text = useWords(words);
  const { data, error, refetch } = useRecordPage(props.type, props.record);
  if (data !== undefined) return <Known {...props} data={data} />;
  return (
    <Page title={text.records}>
      {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
    </Page>
  );
}

function Known(props: {
  readonly type: string;
  readonly record: string;
  readonly data: RecordPageData;
}) {
  const { type, record, data } = props;
  const text = useWords(words);
  const invalidate = useInvalidate();
  const plural = useRecordTypes().find(({ id }) => id === type)?.plural ?? data.type.title;
  const [isEditing, setEditing] = useState(false);
  const [tab, setTab] = useState('fields');
  const archive = useArchive(data);
  const tabs = [
    { id: 'fields', title: text.facts, content: <RecordFields data={data} /> },
    { id: 'related', title: text.related, content: <RecordRelated data={data} /> },
    {
      id: 'documents',
      title: text.documents,
      content: <RecordDocuments type={type} record={record} />,
    },
    { id: 'history', title: text.history, content: <RecordHistory data={data} /> },
  ];
  return (
    <Page
      title={data.name}
      crumbs={[{ title: plural, href: `/records/${type}` }]}
      actions={
        data.may.edit ? (
          <>
            <Button
              variant="quiet"
              isPending={archive.isPending}
              onPress={() => archive.mutate(!data.archived)}
            >
              <ArchiveIcon /> {data.archived ? text.bringBack : text.archive}
            </Button>
            <Button variant="primary" onPress={() => setEditing(true)}>
              <PencilIcon /> {text.edit}
            </Button>
          </>
        ) : undefined
      }
    >
      {data.archived ? <Banner tone="warn">{text.isArchived}</Banner> : null}
      <Tabs label={data.name} tabs={tabs} selected={tab} onSelect={setTab} />
      <FormSheet
        path={`records/${type}/${record}`}
        title={text.editing(data.name)}
        isOpen={isEditing}
        onClose={() => setEditing(false)}
        onDone={() => {
          setEditing(false);
          void invalidate(keys.record(type, record), keys.records(type));
          toast({ text: text.saved });
        }}
      />
    </Page>
  );
}
