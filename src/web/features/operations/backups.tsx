import { useState } from 'react';
import { ArchiveIcon, DownloadIcon, TrashIcon } from '@primer/octicons-react';
import { api, must, useDeed } from '../../api/index.ts';
import { useProblemText } from '../../parts/casework/index.ts';
import { Loaded } from '../../parts/people/index.ts';
import {
  Button,
  Confirm,
  EmptyState,
  IconButton,
  LinkButton,
  SimpleTable,
  toast,
} from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { operationKeys, useBackups, type Backup } from './queries.ts';
import { useBytes } from './use-bytes.ts';
import { words } from './words.ts';
import styles from './operations.module.css';

/** Copies of everything: made, downloaded, deleted. */
export function Backups() {
  const text = useWords(words).backups;
  const problem = useProblemText();
  const deed = useDeed(operationKeys.backups);
  const make = () =>
    deed.mutate(() => must(api.POST('/backups')), {
      onSuccess: () => toast({ text: text.made }),
      onError: (error) => toast({ bad: true, text: problem(error) }),
    });
  const button = (
    <Button variant="primary" isPending={deed.isPending} onPress={make}>
      <ArchiveIcon />
      {text.make}
    </Button>
  );
  return (
    <Loaded query={useBackups()}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={<ArchiveIcon size={24} />} title={text.none} action={button}>
            {text.noneText}
          </EmptyState>
        ) : (
          <div className={styles.stack}>
            <div className={styles.bar}>
              <p className={styles.soft}>{text.lead}</p>
              {button}
            </div>
            <BackupTable backups={items} />
          </div>
        )
      }
    </Loaded>
  );
}

function BackupTable({ backups }: { readonly backups: readonly Backup[] }) {
  const text = useWords(words).backups;
  const format = useFormat();
  const bytes = useBytes();
  const problem = useProblemText();
  const [asked, setAsked] = useState<Backup>();
  const deed = useDeed(operationKeys.backups);
  const remove = (name: string) =>
    deed.mutate(
      () => must(api.DELETE('/backups/{backup}', { params: { path: { backup: name } } })),
      {
        onSuccess: () => setAsked(undefined),
        onError: (error) => toast({ bad: true, text: problem(error) }),
      },
    );
  return (
    <>
      <SimpleTable
        label={text.title}
        stacks
        rows={backups}
        keyOf={({ name }) => name}
        columns={[
          { id: 'name', title: text.file, cell: ({ name }) => name },
          { id: 'made', title: text.madeAt, cell: ({ made }) => format.dateTime(made) },
          { id: 'size', title: text.size, number: true, cell: ({ size }) => bytes(size) },
          {
            id: 'actions',
            actions: true,
            title: text.actions,
            cell: actionsCell(setAsked),
          },
        ]}
      />
      <Confirm
        title={text.deleteTitle}
        text={text.deleteText(asked?.name ?? '')}
        action={text.remove}
        danger
        isOpen={asked !== undefined}
        isPending={deed.isPending}
        onConfirm={() => asked && remove(asked.name)}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}

function actionsCell(onDelete: (backup: Backup) => void) {
  return (backup: Backup) => <Actions backup={backup} onDelete={onDelete} />;
}

function Actions(props: { readonly backup: Backup; readonly onDelete: (backup: Backup) => void }) {
  const text = useWords(words).backups;
  const { backup, onDelete } = props;
  return (
    <span className={styles.line}>
      <LinkButton
        small
        href={`/api/v1/backups/${backup.name}`}
        download={backup.name}
        aria-label={text.downloadOne(backup.name)}
      >
        <DownloadIcon />
        {text.download}
      </LinkButton>
      <IconButton small label={text.deleteOne(backup.name)} onPress={() => onDelete(backup)}>
        <TrashIcon />
      </IconButton>
    </span>
  );
}
