import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must, useInvalidate } from '../../../api/index.ts';
import { useProblemText } from '../../../parts/casework/index.ts';
import { Button, Card, Link, ProblemBanner, Skeleton, toast } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { Lines } from '../file-changes.tsx';
import {
  draftHunksQuery,
  draftTextQuery,
  editorHref,
  type Draft,
  type DraftText,
} from '../queries.ts';
import { words } from '../words.ts';
import styles from '../publish.module.css';

/** Files of which another version was put aside, each with the choice between the two. */
export function ConflictList({ draft }: { readonly draft: Draft }) {
  const open = draft.files.filter(({ aside }) => aside > 0);
  return open.map(({ path }) => <Conflict key={path} draft={draft.id} path={path} />);
}

function Conflict({ draft, path }: { readonly draft: string; readonly path: string }) {
  const text = useWords(words);
  const { data: file, error } = useQuery(draftTextQuery(draft, path));
  return (
    <Card title={text.conflicts}>
      <p>
        <Link href={editorHref(draft, { file: path })}>{path}</Link>
      </p>
      {error ? <ProblemBanner error={error} /> : null}
      {file ? (
        file.aside.map((aside) => (
          <AsideVersion key={aside.id} draft={draft} file={file} aside={aside} />
        ))
      ) : (
        <Skeleton lines={4} />
      )}
    </Card>
  );
}

type Aside = DraftText['aside'][number];

function AsideVersion(props: {
  readonly draft: string;
  readonly file: DraftText;
  readonly aside: Aside;
}) {
  const { draft, file, aside } = props;
  const text = useWords(words);
  const format = useFormat();
  const settle = useSettle(draft, file, aside);
  const { data: hunks } = useQuery(draftHunksQuery(draft, file.path, aside.id));
  const { person, release } = aside.from;
  return (
    <div className={styles.aside}>
      <p className={styles.softText}>
        {person === undefined
          ? text.conflictFromRelease(release ?? 0)
          : text.conflictFromPerson(person.name, format.relative(aside.at))}
      </p>
      {aside.deleted ? (
        <p>{text.otherDeleted}</p>
      ) : hunks ? (
        <Lines path={file.path} hunks={hunks} />
      ) : (
        <Skeleton lines={3} />
      )}
      <div className={styles.buttons}>
        <Button small isDisabled={settle.isPending} onPress={() => settle.keep(file)}>
          {text.keepDraft}
        </Button>
        <Button small isDisabled={settle.isPending} onPress={() => settle.keep(aside)}>
          {text.takeOther}
        </Button>
      </div>
    </div>
  );
}

/** Settles a conflict with one of the two texts. */
function useSettle(draft: string, file: DraftText, aside: Aside) {
  const invalidate = useInvalidate();
  const problemText = useProblemText();
  const [isPending, setPending] = useState(false);
  const { path, revision } = file;
  const save = async ({ content, encoding }: Pick<Aside, 'content' | 'encoding'>) => {
    const params = { path: { draft }, query: { path } };
    const settles = [aside.id];
    if (content === undefined)
      await must(
        api.DELETE('/definition-drafts/{draft}/file', {
          params: { path: { draft }, query: { path, revision } },
        }),
      );
    else
      await must(
        api.PUT('/definition-drafts/{draft}/file', {
          params,
          body: { content, ...(encoding && { encoding }), revision, settles },
        }),
      );
    await invalidate(keys.drafts);
  };
  const keep = (version: Pick<Aside, 'content' | 'encoding'>): void => {
    setPending(true);
    save(version)
      .catch((error: unknown) => toast({ bad: true, text: problemText(error) }))
      .finally(() => setPending(false));
  };
  return { keep, isPending };
}
