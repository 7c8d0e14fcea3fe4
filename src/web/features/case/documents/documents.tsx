import { FileIcon, PlusIcon } from '@primer/octicons-react';
import { api, must } from '../../../api/index.ts';
import { useAct } from '../../../parts/casework/index.ts';
import { Button, EmptyState, Menu, MenuItem, ProblemState, Skeleton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { DocumentRow } from './document-row.tsx';
import { useDocuments, type CaseDocuments } from '../queries.ts';
import { words } from './words.ts';
import styles from './documents.module.css';

/** What was made from the case, and what can be made. */
export function Documents({ id }: { readonly id: string }) {
  const text = useWords(words);
  const { data, error, refetch } = useDocuments(id);
  if (data === undefined)
    return error ? (
      <ProblemState error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton lines={4} />
    );
  const { items, available } = data;
  const make = available.length === 0 ? undefined : <MakeMenu id={id} available={available} />;
  if (items.length === 0)
    return (
      <EmptyState icon={<FileIcon size={24} />} title={text.empty} action={make}>
        {text.emptyText}
      </EmptyState>
    );
  return (
    <div className={styles.documents}>
      {make === undefined ? null : <div>{make}</div>}
      <ul className={styles.list}>
        {items.map((document) => (
          <DocumentRow key={document.id} caseId={id} document={document} />
        ))}
      </ul>
    </div>
  );
}

function MakeMenu(props: { readonly id: string; readonly available: CaseDocuments['available'] }) {
  const text = useWords(words);
  const act = useAct(props.id);
  const params = { path: { case: props.id } };
  return (
    <Menu
      label={text.make}
      trigger={
        <Button small isPending={act.isPending}>
          <PlusIcon />
          {text.make}
        </Button>
      }
    >
      {props.available.map(({ definition, title }) => (
        <MenuItem
          key={definition}
          onAction={() =>
            act.run(
              () => must(api.POST('/cases/{case}/documents', { params, body: { definition } })),
              { said: text.asked(title) },
            )
          }
        >
          {title}
        </MenuItem>
      ))}
    </Menu>
  );
}
