import { DashIcon, DotFillIcon, PlusIcon } from '@primer/octicons-react';
import { Badge, Said, type Tone } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { Change } from './queries.ts';
import { words } from './words.ts';
import styles from './publish.module.css';

const tones: { readonly [impact: string]: Tone } = {
  'running cases': 'accent',
  permissions: 'warn',
  figures: 'note',
};

/** Changes in the words of the domain, by the definition in which they lie. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const text = useWords(words);
  const groups = Map.groupBy(changes, ({ definition: { kind, id } }) => `${kind} ${id}`);
  return (
    <div className={styles.groups}>
      {[...groups].map(([key, own]) => {
        const { kind = '', id = '' } = own[0]?.definition ?? {};
        return (
          <section key={key} className={styles.group}>
            <h2>
              {text.kinds[kind] ?? kind} <Said text={`\`${id}\``} />
            </h2>
            <ul className={styles.changes}>
              {own.map((change) => (
                <ChangeLine key={`${change.what} ${change.id} ${change.text}`} change={change} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function ChangeLine({ change }: { readonly change: Change }) {
  const text = useWords(words);
  const { kind, impact } = change;
  return (
    <li className={styles.change}>
      <ChangeMark kind={kind} />
      <span className={styles.changeText}>
        <Said text={change.text} />
      </span>
      {impact === undefined ? null : (
        <Badge tone={tones[impact]}>{text.impacts[impact] ?? impact}</Badge>
      )}
    </li>
  );
}

function ChangeMark({ kind }: { readonly kind: string }) {
  const text = useWords(words);
  if (kind === 'added') return <PlusIcon className={styles.added ?? ''} aria-label={text.added} />;
  if (kind === 'removed')
    return <DashIcon className={styles.removed ?? ''} aria-label={text.removed} />;
  return <DotFillIcon className={styles.soft ?? ''} aria-label={text.changed} />;
}
