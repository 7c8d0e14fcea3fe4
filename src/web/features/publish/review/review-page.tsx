import { useState } from 'react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api, keys, must, useInvalidate } from '../../../api/index.ts';
import { useProblemText } from '../../../parts/casework/index.ts';
import {
  Banner,
  Button,
  LinkButton,
  Page,
  ProblemState,
  Skeleton,
  Tabs,
  toast,
  Tooltip,
} from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { draftQuery, verdictQuery, type Draft, type Verdict } from '../queries.ts';
import { words } from '../words.ts';
import { ChangesTab } from './changes-tab.tsx';
import { ConflictList } from './conflict-list.tsx';
import { ExamplesTab } from './examples-tab.tsx';
import { ImpactTab } from './impact-tab.tsx';
import { ProblemsTab } from './problems-tab.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { ReviewState } from './review-state.tsx';
import styles from '../publish.module.css';

/** A draft as it is before it is published: what it changes, what that means, what stands in its way. */
export function ReviewPage({ draft: id }: { readonly draft: string }) {
  const { data: draft } = useSuspenseQuery(draftQuery(id));
  const { data: verdict, error, refetch } = useQuery(verdictQuery(id));
  const text = useWords(words);
  const [isPublishing, setPublishing] = useState(false);
  const obstacle = obstacleOf(draft, verdict);
  return (
    <Page
      title={text.review(draft.title)}
      lead={text.reviewLead}
      crumbs={[
        { title: text.build, href: '/build' },
        { title: draft.title, href: `/build/${id}` },
      ]}
      actions={
        <>
          <LinkButton href={`/build/${id}`}>{text.edit}</LinkButton>
          <LinkButton href={`/simulator?draft=${id}`}>{text.simulate}</LinkButton>
          <PublishButton obstacle={obstacle} onPress={() => setPublishing(true)} />
        </>
      }
    >
      <ReviewState draft={draft} verdict={verdict} />
      {draft.behind ? <Behind id={id} /> : null}
      <ConflictList draft={draft} />
      {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : null}
      {verdict ? <ReviewTabs draft={draft} verdict={verdict} /> : error ? null : <Checking />}
      {isPublishing ? <PublishDialog draft={draft} onClose={() => setPublishing(false)} /> : null}
    </Page>
  );
}

type Obstacle = 'problems' | 'behind' | 'conflicts' | 'same';

/** Why it can’t be published yet; `checking` while that isn’t known. */
function obstacleOf(draft: Draft, verdict: Verdict | undefined): Obstacle | 'checking' | undefined {
  if (draft.behind) return 'behind';
  if (draft.files.some(({ aside }) => aside > 0)) return 'conflicts';
  if (draft.files.every(({ state }) => state === 'same')) return 'same';
  if (!verdict) return 'checking';
  return verdict.problems.length > 0 ? 'problems' : undefined;
}

function PublishButton(props: {
  readonly obstacle: Obstacle | 'checking' | undefined;
  readonly onPress: () => void;
}) {
  const text = useWords(words);
  const { obstacle } = props;
  if (obstacle === undefined)
    return (
      <Button variant="primary" onPress={props.onPress}>
        {text.publish}
      </Button>
    );
  const why = obstacle === 'checking' ? text.checking : text.cantYet[obstacle];
  // Not disabled, so that the reason can be reached and read.
  return (
    <Tooltip text={why}>
      <Button variant="primary" onPress={() => toast({ text: why })}>
        {text.publish}
      </Button>
    </Tooltip>
  );
}

function Behind({ id }: { readonly id: string }) {
  const text = useWords(words);
  const invalidate = useInvalidate();
  const problemText = useProblemText();
  const [isPending, setPending] = useState(false);
  const rebase = async () => {
    setPending(true);
    try {
      const params = { path: { draft: id } };
      const done = await must(api.POST('/definition-drafts/{draft}/rebase', { params }));
      toast({ text: text.rebased(done.merged.length, done.conflicts.length) });
      await invalidate(keys.drafts);
    } catch (error) {
      toast({ bad: true, text: problemText(error) });
    } finally {
      setPending(false);
    }
  };
  return (
    <Banner
      tone="warn"
      action={
        <Button small isPending={isPending} onPress={() => void rebase()}>
          {text.rebase}
        </Button>
      }
    >
      {text.behind}
    </Banner>
  );
}

function Checking() {
  const text = useWords(words);
  return (
    <div>
      <p className={styles.note} role="status">
        {text.checking}
      </p>
      <Skeleton lines={6} />
    </div>
  );
}

function ReviewTabs({ draft, verdict }: { readonly draft: Draft; readonly verdict: Verdict }) {
  const text = useWords(words);
  const { problems, examples } = verdict;
  const [chosen, choose] = useState<string>();
  return (
    <Tabs
      label={text.reviewTitle}
      selected={chosen ?? (problems.length > 0 ? 'problems' : 'changes')}
      onSelect={choose}
      tabs={[
        {
          id: 'changes',
          title: text.changes,
          content: <ChangesTab draft={draft.id} isSound={problems.length === 0} />,
        },
        { id: 'impact', title: text.impact, content: <ImpactTab draft={draft.id} /> },
        {
          id: 'problems',
          title: text.problems,
          count: problems.length,
          content: <ProblemsTab draft={draft.id} problems={problems} />,
        },
        {
          id: 'examples',
          title: text.examples,
          count: examples.length,
          content: <ExamplesTab draft={draft.id} examples={examples} />,
        },
      ]}
    />
  );
}
