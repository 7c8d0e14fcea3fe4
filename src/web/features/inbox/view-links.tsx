import { Link } from 'wouter';
import { useWorkCounts } from '../../api/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { views, type View } from './use-matters.ts';
import { words } from './words.ts';
import styles from './inbox.module.css';

/** The views of the inbox, with how much is in them. */
export function ViewLinks({ current }: { readonly current: View }) {
  const text = useWords(words);
  const format = useFormat();
  const counts = useWorkCounts();
  const many: Partial<Record<View, number>> = counts
    ? { todo: counts.todo, news: counts.news, cases: counts.cases }
    : {};
  return (
    <nav aria-label={text.views} className={styles.views}>
      {views.map((view) => {
        const count = many[view] ?? 0;
        return (
          <Link
            key={view}
            href={view === 'todo' ? '/inbox' : `/inbox?view=${view}`}
            aria-current={view === current ? 'page' : undefined}
            className={styles.view}
          >
            {text[view]}
            {count === 0 ? null : <span className={styles.count}>{format.number(count)}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
