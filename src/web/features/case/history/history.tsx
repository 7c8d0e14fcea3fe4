import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import {
  AlertIcon,
  ArrowSwitchIcon,
  CheckCircleIcon,
  CheckIcon,
  ClockIcon,
  CommentIcon,
  FileIcon,
  HistoryIcon,
  PencilIcon,
  PersonIcon,
  TasklistIcon,
  type Icon,
} from '@primer/octicons-react';
import { api, keys, must } from '../../../api/index.ts';
import { useWhen } from '../../../parts/casework/index.ts';
import { WhyOfCase } from '../../../parts/why/index.ts';
import {
  Badge,
  Button,
  EmptyState,
  ProblemState,
  Select,
  Skeleton,
  type Tone,
} from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { HistoryKind, HistoryStep } from '../queries.ts';
import { words } from './words.ts';
import styles from './history.module.css';

const pageSize = 30;

/** What happened to the case, in sentences, the newest first. */
export function History({ id }: { readonly id: string }) {
  const text = useWords(words);
  const [kind, setKind] = useState<HistoryKind | 'all'>('all');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useHistory(
    id,
    kind === 'all' ? undefined : kind,
  );
  const options = [
    { id: 'all', title: text.all },
    ...Object.entries(text.kinds).map(([one, title]) => ({ id: one, title })),
  ];
  const steps = data?.pages.flatMap(({ items }) => items);
  return (
    <div className={styles.history}>
      <div className={styles.filter}>
        <Select
          label={text.kind}
          hideLabel
          options={options}
          value={kind}
          onChange={(one) => setKind(one as HistoryKind | 'all')}
        />
      </div>
      {error && steps === undefined ? (
        <ProblemState error={error} onRetry={() => void refetch()} />
      ) : null}
      {steps === undefined && !error ? <Skeleton lines={8} /> : null}
      {steps?.length === 0 ? (
        <EmptyState icon={<HistoryIcon size={24} />} title={text.empty}>
          {text.emptyText}
        </EmptyState>
      ) : null}
      <ol className={styles.steps}>
        {steps?.map((step) => (
          <Step key={step.revision} step={step} id={id} />
        ))}
      </ol>
      {hasNextPage ? (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {text.older}
        </Button>
      ) : null}
    </div>
  );
}

function useHistory(id: string, kind: HistoryKind | undefined) {
  return useInfiniteQuery({
    queryKey: [...keys.case(id), 'history', kind ?? 'all'],
    queryFn: ({ pageParam }) => {
      const query = {
        limit: pageSize,
        ...(kind !== undefined && { kind }),
        ...(pageParam !== '' && { cursor: pageParam }),
      };
      return must(api.GET('/cases/{case}/history', { params: { path: { case: id }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

const icons: Readonly<Record<HistoryKind, Icon>> = {
  stages: CheckIcon,
  handoffs: ArrowSwitchIcon,
  approvals: CheckCircleIcon,
  fields: PencilIcon,
  tasks: TasklistIcon,
  comments: CommentIcon,
  documents: FileIcon,
  people: PersonIcon,
  clocks: ClockIcon,
};
const tones: Readonly<Record<string, Tone>> = { override: 'warn', refused: 'bad', late: 'bad' };

function Step({ step, id }: { readonly step: HistoryStep; readonly id: string }) {
  const text = useWords(words);
  const format = useFormat();
  const when = useWhen();
  const { kind, mark, move, note, more, changes, revision, at } = step;
  const KindIcon = mark === 'override' ? AlertIcon : icons[kind];
  return (
    <li className={styles.step} data-mark={mark}>
      <span className={styles.icon} title={text.kinds[kind]}>
        <KindIcon />
      </span>
      <div className={styles.body}>
        <p className={styles.line}>
          <span>{step.text}</span>
          <Mark mark={mark} />
          {move === undefined ? null : (
            <WhyOfCase of={step.text} case={id} question={{ about: 'move', move, revision }} />
          )}
        </p>
        {note === undefined ? null : <blockquote className={styles.note}>{note}</blockquote>}
        {more.map((line) => (
          <p key={line.text} className={styles.more}>
            {line.text} <Mark mark={line.mark} />
          </p>
        ))}
        {changes.length === 0 ? null : <Changes changes={changes} />}
        <p className={styles.when}>
          <time dateTime={at} title={when(at)}>
            {format.dateTime(at)}
          </time>
        </p>
      </div>
    </li>
  );
}

function Mark({ mark }: { readonly mark: string | undefined }) {
  const text = useWords(words);
  const tone = tones[mark ?? ''];
  if (mark === undefined || tone === undefined) return null;
  return <Badge tone={tone}>{text.marks[mark as keyof typeof text.marks]}</Badge>;
}

/** Field by field, from what to what; many are folded. */
function Changes({ changes }: { readonly changes: HistoryStep['changes'] }) {
  const text = useWords(words);
  return (
    <details className={styles.changes} open={changes.length <= 3}>
      <summary>{text.changes(changes.length)}</summary>
      <dl>
        {changes.map(({ field, title, from, to }) => (
          <div key={field}>
            <dt>{title}</dt>
            <dd>
              <span className="visually-hidden">{text.before}: </span>
              <del>{from ?? text.nothing}</del>
              <span aria-hidden="true"> → </span>
              <span className="visually-hidden">{text.after}: </span>
              <ins>{to ?? text.nothing}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
