import { useState } from 'react';
import { ChevronDownIcon, ChevronRightIcon } from '@primer/octicons-react';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { Badge, ProblemBanner, Skeleton, type Tone } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { ChangedFile, Hunk } from './queries.ts';
import { words } from './words.ts';
import styles from './publish.module.css';

/** What reads the lines in which a file differs. */
export type HunksOf = (path: string) => unknown;

const tones: { readonly [state: string]: Tone } = {
  added: 'good',
  deleted: 'bad',
  changed: 'plain',
};

/** Files that differ; each unfolds to its lines. */
export function FileChanges(props: {
  readonly files: readonly ChangedFile[];
  readonly hunksOf: HunksOf;
}) {
  return (
    <ul className={styles.files}>
      {props.files.map((file) => (
        <FileChange key={file.path} file={file} hunksOf={props.hunksOf} />
      ))}
    </ul>
  );
}

function FileChange(props: { readonly file: ChangedFile; readonly hunksOf: HunksOf }) {
  const { path, state, binary, added, removed } = props.file;
  const text = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={styles.fileItem}>
      <button
        type="button"
        className={styles.fileHead}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <ChevronDownIcon /> : <ChevronRightIcon />}
        <span className={styles.path}>{path}</span>
        <Badge tone={tones[state]}>{text.states[state]}</Badge>
        {binary ? null : (
          <span className={styles.counts}>
            <span className="visually-hidden">{text.lines(added, removed)}</span>
            <span aria-hidden className={styles.added}>
              +{added}
            </span>
            <span aria-hidden className={styles.removed}>
              −{removed}
            </span>
          </span>
        )}
      </button>
      {isOpen ? <FileLines path={path} binary={binary} hunksOf={props.hunksOf} /> : null}
    </li>
  );
}

function FileLines(props: {
  readonly path: string;
  readonly binary: boolean;
  readonly hunksOf: HunksOf;
}) {
  const text = useWords(words);
  const { data, error } = useQuery(props.hunksOf(props.path) as UseQueryOptions<readonly Hunk[]>);
  if (props.binary) return <p className={styles.note}>{text.binary}</p>;
  if (error) return <ProblemBanner error={error} />;
  return data ? <Lines path={props.path} hunks={data} /> : <Skeleton lines={4} />;
}

/** Lines that differ, with those around them. */
export function Lines({ path, hunks }: { readonly path: string; readonly hunks: readonly Hunk[] }) {
  const text = useWords(words);
  if (hunks.length === 0) return <p className={styles.note}>{text.noLines}</p>;
  return (
    <div
      className={styles.diff}
      role="region"
      aria-label={text.showChanges(path)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
      tabIndex={0}
    >
      <table>
        <caption className="visually-hidden">{text.showChanges(path)}</caption>
        {hunks.map((hunk) => (
          <tbody key={keyOf(hunk.lines[0])}>
            {hunk.lines.map((line) => (
              <tr key={keyOf(line)} className={styles[line.kind]}>
                <td className={styles.lineNumber}>{line.before}</td>
                <td className={styles.lineNumber}>{line.after}</td>
                <td className={styles.mark}>{marks[line.kind]}</td>
                <td className={styles.lineText}>{line.text}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function keyOf(line: Hunk['lines'][number] | undefined): string {
  return `${line?.before ?? ''}-${line?.after ?? ''}`;
}

const marks = { same: '', added: '+', removed: '−' } as const;
