import { useState, type ReactNode } from 'react';
import { CommentIcon, PaperclipIcon, ReplyIcon } from '@primer/octicons-react';
import { useWhen } from '../../../parts/casework/index.ts';
import { Avatar, Button, EmptyState, Link, ProblemState, Skeleton } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { Composer } from './composer.tsx';
import { useComments, type CaseComment, type CaseData } from '../queries.ts';
import { words } from './words.ts';
import styles from './comments.module.css';

/** What people say to each other about the case, the oldest first, and a place to say something. */
export function Comments({ data }: { readonly data: CaseData }) {
  const text = useWords(words);
  const { data: page, error, refetch } = useComments(data.id);
  const [answering, setAnswering] = useState<CaseComment>();
  const comments = page?.items;
  return (
    <div className={styles.comments}>
      {comments === undefined && error ? (
        <ProblemState error={error} onRetry={() => void refetch()} />
      ) : null}
      {comments === undefined && !error ? <Skeleton lines={4} /> : null}
      {comments?.length === 0 ? (
        <EmptyState icon={<CommentIcon size={24} />} title={text.empty}>
          {text.emptyText}
        </EmptyState>
      ) : null}
      <ol className={styles.list}>
        {comments?.map((comment) => (
          <li key={comment.id} className={styles.comment}>
            <CommentView
              comment={comment}
              caseId={data.id}
              answered={comments.find(({ id }) => id === comment.answers)}
              onAnswer={data.standing.may.includes('comment') ? setAnswering : undefined}
            />
          </li>
        ))}
      </ol>
      {data.standing.may.includes('comment') ? (
        <Composer
          caseId={data.id}
          answering={answering}
          onStopAnswering={() => setAnswering(undefined)}
        />
      ) : null}
    </div>
  );
}

function CommentView(props: {
  readonly comment: CaseComment;
  readonly caseId: string;
  readonly answered: CaseComment | undefined;
  readonly onAnswer: ((comment: CaseComment) => void) | undefined;
}) {
  const text = useWords(words);
  const format = useFormat();
  const when = useWhen();
  const { comment, caseId, answered, onAnswer } = props;
  const { by, at, files, id } = comment;
  return (
    <>
      <Avatar name={by.name} />
      <div className={styles.body}>
        <p className={styles.head}>
          <strong>{by.name}</strong>
          <time dateTime={at} title={format.dateTime(at)}>
            {when(at)}
          </time>
          {answered === undefined ? null : <span>{text.answerTo(answered.by.name)}</span>}
        </p>
        <p className={styles.text}>{withMentions(comment)}</p>
        {files.length === 0 ? null : (
          <ul className={styles.files} aria-label={text.attached}>
            {files.map((file, index) => (
              <li key={file.blob}>
                <Link
                  href={`/api/v1/cases/${caseId}/comments/${encodeURIComponent(id)}/files/${index}`}
                  download={file.name}
                >
                  <PaperclipIcon size={12} /> {file.name}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {onAnswer === undefined ? null : (
          <div>
            <Button variant="quiet" small onPress={() => onAnswer(comment)}>
              <ReplyIcon />
              {text.answer}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

/** Names of those who are mentioned stand out in the text. */
function withMentions({ text, mentioned }: CaseComment): ReactNode {
  const names = mentioned.flatMap(({ name }) => (name === undefined ? [] : [`@${name}`]));
  if (names.length === 0) return text;
  const pattern = new RegExp(`(${names.map(escapePattern).join('|')})`);
  let at = 0;
  return text.split(pattern).map((part) => {
    const key = at;
    at += part.length;
    if (!names.includes(part)) return part;
    return (
      <span key={key} className={styles.mention}>
        {part}
      </span>
    );
  });
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
