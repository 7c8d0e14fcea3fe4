import { useState } from 'react';
import { useWords } from '../../../words/index.ts';
import type { WholeRelease } from '../queries.ts';
import { words } from '../words.ts';
import styles from '../publish.module.css';

/** The files of a release, and the text of one of them. */
export function FileBrowser({ files }: { readonly files: WholeRelease['files'] }) {
  const text = useWords(words);
  const [chosen, choose] = useState<string>();
  const file = files.find(({ path }) => path === chosen);
  return (
    <div className={styles.browser}>
      <ul className={styles.tree} aria-label={text.allFiles}>
        {files.map(({ path }) => (
          <li key={path}>
            <button
              type="button"
              className={styles.leaf}
              aria-pressed={path === chosen}
              onClick={() => choose(path)}
            >
              <span className={styles.folder}>{path.slice(0, path.lastIndexOf('/') + 1)}</span>
              {path.slice(path.lastIndexOf('/') + 1)}
            </button>
          </li>
        ))}
      </ul>
      <section
        className={styles.viewer}
        aria-label={file?.path ?? text.file}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        tabIndex={0}
      >
        {file === undefined ? (
          <p className={styles.note}>{text.chooseFile}</p>
        ) : file.encoding ? (
          <p className={styles.note}>{text.binary}</p>
        ) : (
          <pre>{file.content}</pre>
        )}
      </section>
    </div>
  );
}
