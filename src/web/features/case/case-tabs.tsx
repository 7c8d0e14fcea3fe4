import { Tabs } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { OpenDialog } from './open-dialog.ts';
import { Comments } from './comments/comments.tsx';
import { Documents } from './documents/documents.tsx';
import { History } from './history/history.tsx';
import { Overview } from './overview.tsx';
import { useComments, type CaseData } from './queries.ts';
import { RelatedView } from './related/related.tsx';
import { Tasks } from './tasks/tasks.tsx';
import { words } from './words.ts';

export const tabIds = ['overview', 'comments', 'tasks', 'documents', 'history', 'related'] as const;
export type TabId = (typeof tabIds)[number];

/** All that is known of a case, part by part. */
export function CaseTabs(props: {
  readonly data: CaseData;
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly onOpen: (dialog: OpenDialog) => void;
}) {
  const { data } = props;
  const { tabs: text } = useWords(words);
  const { data: comments } = useComments(data.id);
  const { tasks, documents } = data.standing;
  const contents = {
    overview: <Overview data={data} onOpen={props.onOpen} />,
    documents: <Documents id={data.id} />,
    tasks: <Tasks data={data} />,
    comments: <Comments data={data} />,
    history: <History id={data.id} />,
    related: <RelatedView id={data.id} />,
  };
  const counts: Partial<Record<TabId, number>> = {
    tasks: tasks.filter(({ status }) => status === 'open').length,
    documents: documents.length,
    comments: comments?.items.length ?? 0,
  };
  return (
    <Tabs
      label={text.label}
      selected={props.tab}
      onSelect={(id) => props.onTab(id as TabId)}
      tabs={tabIds.map((id) => ({
        id,
        title: text[id],
        count: counts[id] || undefined,
        content: contents[id],
      }))}
    />
  );
}
