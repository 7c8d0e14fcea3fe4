import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must } from '../../../api/index.ts';
import { EmptyState, LinkButton, Select, Skeleton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Definition } from '../queries.ts';
import { useDefinition, useHeld, useOutline, useVerdict } from '../workbench/use-workbench.ts';
import { words } from '../words.ts';
import { NotPreviewed } from './must-compile.tsx';
import { RowField } from './row-field.tsx';
import styles from '../build.module.css';

/** A document of the draft as it would look with a real case or record. */
export function DocumentPreview() {
  const text = useWords(words);
  const { data: outline } = useOutline();
  const current = useDefinition();
  const [picked, setPicked] = useState<string>();
  const documents = (outline?.definitions ?? []).filter(
    ({ kind, about }) => kind === 'Document' && about,
  );
  const own = current?.kind === 'Document' ? current.id : undefined;
  const id = picked ?? own ?? documents[0]?.id;
  const document = documents.find((one) => one.id === id);
  if (!document) return <EmptyState title={text.noDocuments}>{text.noDocumentsText}</EmptyState>;
  const options = documents.map((one) => ({ id: one.id, title: one.title ?? one.id }));
  return (
    <div className={styles.tryout}>
      <Select
        label={text.whichDocument}
        options={options}
        value={document.id}
        onChange={setPicked}
      />
      <OfDocument key={document.id} document={document} />
    </div>
  );
}

function OfDocument({ document }: { readonly document: Definition }) {
  const [row, setRow] = useState<string>();
  return (
    <>
      <RowField source={document.about ?? {}} value={row} onChange={setRow} />
      {row === undefined ? null : <Shown document={document} row={row} />}
    </>
  );
}

function Shown({ document, row }: { readonly document: Definition; readonly row: string }) {
  const text = useWords(words);
  const { draft } = useHeld();
  const { data: verdict } = useVerdict();
  const { record } = document.about ?? {};
  const about = record === undefined ? { case: row } : { type: record, record: row };
  const query = { document: document.id, ...about, inline: true, revision: verdict?.revision ?? 0 };
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.drafts, draft, 'document', query],
    queryFn: async () => {
      const params = { path: { draft }, query };
      const asked = api.GET('/definition-drafts/{draft}/document-preview', {
        params,
        parseAs: 'blob',
      });
      return (await must(asked)) as unknown as Blob;
    },
    enabled: verdict !== undefined,
    retry: false,
  });
  if (error) return <NotPreviewed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  const address = `/api/v1/definition-drafts/${draft}/document-preview?${addressOf(query)}`;
  if (!/^(application\/pdf|text\/)/.test(data.type))
    return <LinkButton href={address}>{text.download}</LinkButton>;
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- a viewer of PDF does not start in one; the answer itself says that nothing of it runs
    <iframe title={text.documentFrame} src={address} className={styles.frame} />
  );
}

const addressOf = (query: Readonly<Record<string, unknown>>) =>
  new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString();
