import { useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { UploadIcon } from '@primer/octicons-react';
import { Button, ProblemBanner } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './imports.module.css';

const kinds = ['.csv', '.xlsx', '.txt', '.tsv'];

/** Takes a file, by the pointer or by a dialog. */
export function ChooseFile(props: {
  readonly isReading: boolean;
  readonly error: unknown;
  readonly onChoose: (file: File) => void;
}) {
  const text = useWords(words);
  const { isReading, error, onChoose } = props;
  const [isOver, setOver] = useState(false);
  return (
    <div className={styles.stack}>
      {error ? <ProblemBanner error={error} /> : null}
      <DropZone
        className={styles.drop}
        data-over={isOver || undefined}
        aria-label={text.dropHere}
        onDropEnter={() => setOver(true)}
        onDropExit={() => setOver(false)}
        onDrop={({ items }) => {
          const dropped = items.find(isFileDropItem);
          void dropped?.getFile().then(onChoose);
        }}
      >
        <UploadIcon size={24} />
        <p>{text.dropHere}</p>
        <FileTrigger
          acceptedFileTypes={kinds}
          onSelect={(chosen) => chosen?.[0] && onChoose(chosen[0])}
        >
          <Button variant="primary" isPending={isReading}>
            {text.chooseFile}
          </Button>
        </FileTrigger>
        <p className={styles.soft}>{text.fileKinds}</p>
      </DropZone>
    </div>
  );
}
