import { LinkButton, Sheet } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { CaseDocuments } from '../queries.ts';
import { words } from './words.ts';
import styles from './documents.module.css';

/** Formats that a browser shows by itself, the best first. A viewer of PDF does not start in a sandbox. */
const shown = ['html', 'pdf', 'text'] as const;

/** The document as it will be read, in a frame where nothing of it runs. */
export function DocumentPreview(props: {
  readonly name: string;
  readonly files: CaseDocuments['items'][number]['files'];
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const { name, files, onClose } = props;
  const file = shown.map((format) => files.find((one) => one.format === format)).find(Boolean);
  const title = text.previewOf(name);
  const actions = files.map(({ format, url = '', name: fileName }) => (
    <LinkButton key={format} small href={url} download={fileName}>
      {format.toUpperCase()}
    </LinkButton>
  ));
  return (
    <Sheet title={title} isOpen onClose={onClose} wide actions={actions}>
      {file?.url === undefined ? (
        <p>{text.noPreview}</p>
      ) : (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- a viewer of PDF does not start in one; the answer itself says that nothing of it runs
        <iframe
          className={styles.frame}
          title={title}
          src={`${file.url}?inline=true`}
          {...(file.format !== 'pdf' && { sandbox: '' })}
        />
      )}
    </Sheet>
  );
}
