import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { XIcon } from '@primer/octicons-react';
import { api, must } from '../../../api/index.ts';
import { useAct } from '../../../parts/casework/index.ts';
import { IconButton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { CaseComment } from '../queries.ts';
import { ComposerBar } from './composer-bar.tsx';
import { MentionList } from './mention-list.tsx';
import { useCommentDraft } from './use-comment-draft.ts';
import { useCommentFiles } from './use-comment-files.ts';
import { useMentions, type Mentions } from './use-mentions.ts';
import { words } from './words.ts';
import styles from './comments.module.css';

/** Where a comment is written: `@` names people, files go with it, Ctrl + Enter sends. */
export function Composer(props: {
  readonly caseId: string;
  readonly answering: CaseComment | undefined;
  readonly onStopAnswering: () => void;
}) {
  const text = useWords(words);
  const { caseId, answering, onStopAnswering } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [draft, setDraft] = useCommentDraft(caseId);
  const files = useCommentFiles();
  const mentions = useMentions({ caseId, area, value: draft, onChange: setDraft });
  const act = useAct(caseId);
  useEffect(() => {
    if (answering) area.current?.focus();
  }, [answering]);
  const mayNotSend = draft.trim() === '' || files.isSending;
  const send = () => {
    if (mayNotSend || act.isPending) return;
    const body = bodyOf({ draft, mentions, files: files.kept, answering });
    const params = { path: { case: caseId } };
    act.run(() => must(api.POST('/cases/{case}/comments', { params, body })), {
      done: () => {
        setDraft('');
        files.clear();
        onStopAnswering();
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey))
      return mentions.onKeyDown(event);
    event.preventDefault();
    send();
  };
  return (
    <div className={styles.composer}>
      <Answering comment={answering} onStop={onStopAnswering} />
      {mentions.isOpen ? <MentionList id={listId} mentions={mentions} label={text.people} /> : null}
      <textarea
        ref={area}
        id="new-comment"
        className={styles.area}
        aria-label={text.label}
        placeholder={text.placeholder}
        maxLength={10_000}
        value={draft}
        {...listAttributes(listId, mentions)}
        onChange={(event) => {
          setDraft(event.target.value);
          mentions.look(event.target);
        }}
        onClick={(event) => mentions.look(event.currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={mentions.close}
      />
      <ComposerBar files={files} isPending={act.isPending} mayNotSend={mayNotSend} onSend={send} />
    </div>
  );
}

function Answering(props: {
  readonly comment: CaseComment | undefined;
  readonly onStop: () => void;
}) {
  const text = useWords(words);
  if (props.comment === undefined) return null;
  return (
    <div className={styles.answering}>
      {text.answering(props.comment.by.name)}
      <IconButton label={text.stopAnswering} small onPress={props.onStop}>
        <XIcon />
      </IconButton>
    </div>
  );
}

/** What says that the text field has a list of people, and which of them is marked. */
function listAttributes(listId: string, { isOpen, people, at }: Mentions) {
  const marked = people[at]?.id;
  return {
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    ...(isOpen && { 'aria-controls': listId }),
    ...(isOpen && marked !== undefined && { 'aria-activedescendant': `${listId}-${marked}` }),
  } as const;
}

function bodyOf(said: {
  readonly draft: string;
  readonly mentions: Mentions;
  readonly files: CaseComment['files'];
  readonly answering: CaseComment | undefined;
}) {
  const text = said.draft.trim();
  const mentions = said.mentions.named(text);
  const { files, answering } = said;
  return {
    text,
    ...(mentions.length > 0 && { mentions }),
    ...(files.length > 0 && { files }),
    ...(answering && { answers: answering.id }),
  };
}
