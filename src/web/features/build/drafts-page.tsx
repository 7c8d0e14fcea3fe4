import { useState } from 'react';
import { BookIcon, KebabHorizontalIcon, PlusIcon } from '@primer/octicons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { api, keys, must, useInvalidate } from '../../api/index.ts';
import {
  Badge,
  Button,
  Checkbox,
  Confirm,
  EmptyState,
  FormDialog,
  IconButton,
  Link,
  Menu,
  MenuItem,
  Page,
  SimpleTable,
  TextField,
} from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { draftsQuery, type DraftSummary } from './queries.ts';
import { words } from './words.ts';
import styles from './build.module.css';

/** The drafts of definitions: one’s own and those that are shared. */
export function DraftsPage() {
  const text = useWords(words);
  const { data: drafts } = useSuspenseQuery(draftsQuery);
  const [isNew, setNew] = useState(false);
  const begin = (
    <Button variant="primary" onPress={() => setNew(true)}>
      <PlusIcon />
      {text.newDraft}
    </Button>
  );
  return (
    <Page title={text.build} lead={text.draftsLead} actions={drafts.length > 0 ? begin : undefined}>
      {drafts.length === 0 ? (
        <EmptyState icon={<BookIcon size={24} />} title={text.noDrafts} action={begin}>
          {text.noDraftsText}
        </EmptyState>
      ) : (
        <DraftTable drafts={drafts} />
      )}
      {isNew ? <NewDraft onClose={() => setNew(false)} /> : null}
    </Page>
  );
}

const titleCell = (draft: DraftSummary) => <DraftTitle draft={draft} />;
const menuCell = (draft: DraftSummary) => <DraftMenu draft={draft} />;

function DraftTable({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <SimpleTable
      label={text.drafts}
      stacks
      rows={drafts}
      keyOf={({ id }) => id}
      columns={[
        { id: 'title', title: text.title, cell: titleCell },
        { id: 'files', title: text.changedFiles, cell: (draft) => text.files(draft.changedFiles) },
        { id: 'owner', title: text.owner, cell: (draft) => draft.owner.name },
        {
          id: 'changed',
          title: text.lastChanged,
          cell: (draft) => `${format.relative(draft.changed)} · ${draft.changedBy.name}`,
        },
        { id: 'more', title: text.more, actions: true, cell: menuCell },
      ]}
    />
  );
}

/** The file that the address names, `?file=…`, as one was found by searching: it is shown in the draft that is opened. */
function useAskedFile(): string {
  const asked = useSearch();
  return asked === '' ? '' : `?${asked}`;
}

function DraftTitle({ draft }: { readonly draft: DraftSummary }) {
  const text = useWords(words);
  const asked = useAskedFile();
  return (
    <span className={styles.titleCell}>
      <Link href={`/build/${draft.id}${asked}`}>{draft.title}</Link>
      {draft.shared ? <Badge>{text.shared}</Badge> : null}
      {draft.behind ? <Badge tone="warn">{text.behind}</Badge> : null}
    </span>
  );
}

function DraftMenu({ draft }: { readonly draft: DraftSummary }) {
  const text = useWords(words);
  const invalidate = useInvalidate();
  const [isDiscarding, setDiscarding] = useState(false);
  const params = { path: { draft: draft.id } };
  const share = async () => {
    const body = { shared: !draft.shared };
    await must(api.PATCH('/definition-drafts/{draft}', { params, body }));
    await invalidate(keys.drafts);
  };
  const discard = async () => {
    await must(api.DELETE('/definition-drafts/{draft}', { params }));
    await invalidate(keys.drafts);
  };
  return (
    <>
      <Menu
        label={text.moreFor(draft.title)}
        trigger={
          <IconButton label={text.moreFor(draft.title)} small>
            <KebabHorizontalIcon />
          </IconButton>
        }
      >
        <MenuItem onAction={() => void share()}>
          {draft.shared ? text.unshare : text.share}
        </MenuItem>
        <MenuItem danger onAction={() => setDiscarding(true)}>
          {text.discard}
        </MenuItem>
      </Menu>
      <Confirm
        isOpen={isDiscarding}
        title={text.discardDraft(draft.title)}
        text={text.discardText}
        action={text.discard}
        danger
        onConfirm={() => void discard()}
        onClose={() => setDiscarding(false)}
      />
    </>
  );
}

function NewDraft({ onClose }: { readonly onClose: () => void }) {
  const text = useWords(words);
  const [title, setTitle] = useState('');
  const [shared, setShared] = useState(false);
  const { mutate, isPending, error } = useBegin();
  return (
    <FormDialog
      title={text.newDraft}
      action={text.begin}
      isDisabled={title.trim() === ''}
      isPending={isPending}
      error={error}
      isDismissable={title === ''}
      onSend={() => mutate({ title: title.trim(), shared })}
      onClose={onClose}
    >
      <TextField
        label={text.draftTitle}
        help={text.draftTitleHelp}
        value={title}
        onChange={setTitle}
        autoFocus
        maxLength={200}
      />
      <Checkbox isSelected={shared} onChange={setShared}>
        {text.sharedDraft}
      </Checkbox>
    </FormDialog>
  );
}

/** Begins a draft and goes there. */
function useBegin() {
  const invalidate = useInvalidate();
  const [, go] = useLocation();
  const asked = useAskedFile();
  return useMutation({
    mutationFn: (body: { readonly title: string; readonly shared: boolean }) =>
      must(api.POST('/definition-drafts', { body })),
    onSuccess: async ({ id }) => {
      await invalidate(keys.drafts);
      go(`/build/${id}${asked}`);
    },
  });
}
