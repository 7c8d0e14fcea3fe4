import { PaperclipIcon, XIcon } from '@primer/octicons-react';
import { FileTrigger } from 'react-aria-components';
import { Button, IconButton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { CommentFiles } from './use-comment-files.ts';
import { words } from './words.ts';
import styles from './comments.module.css';

/** Below the text: files that go with it, and the button that sends. */
export function ComposerBar(props: {
  readonly files: CommentFiles;
  readonly isPending: boolean;
  readonly mayNotSend: boolean;
  readonly onSend: () => void;
}) {
  const text = useWords(words);
  const { files } = props;
  return (
    <>
      {files.kept.length === 0 ? null : (
        <ul className={styles.chips} aria-label={text.attached}>
          {files.kept.map(({ blob, name }) => (
            <li key={blob} className={styles.chip}>
              {name}
              <IconButton label={text.remove(name)} small onPress={() => files.remove(blob)}>
                <XIcon />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.bar}>
        <FileTrigger allowsMultiple onSelect={(chosen) => void files.add([...(chosen ?? [])])}>
          <IconButton label={text.files} small isPending={files.isSending}>
            <PaperclipIcon />
          </IconButton>
        </FileTrigger>
        <span className={styles.spacer} />
        <span className={styles.hint}>{text.sendKeys}</span>
        <Button
          variant="primary"
          isPending={props.isPending}
          isDisabled={props.mayNotSend}
          onPress={props.onSend}
        >
          {text.send}
        </Button>
      </div>
    </>
  );
}
