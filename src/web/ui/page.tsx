import { useEffect, type ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { classes } from './classes.ts';
import { Link } from './link.tsx';
import { Unbroken } from './unbroken.tsx';
import { setWindowTitle } from './window-title.ts';
import { words } from './words.ts';
import styles from './page.module.css';

export interface PageProps {
  readonly title: string;
  /** A sentence below the title. */
  readonly lead?: ReactNode;
  /** Where it lies, from the outside in, without the page itself. */
  readonly crumbs?: readonly { readonly title: string; readonly href: string }[];
  /** Buttons at the right, the primary one last. */
  readonly actions?: ReactNode;
  /** As wide and high as the window, for boards and editors. */
  readonly full?: boolean;
  readonly children: ReactNode;
}

/** A page: its one `h1`, what can be done there, and the title of the window. */
export function Page({ title, lead, crumbs = [], actions, full, children }: PageProps) {
  const text = useWords(words);
  useEffect(() => {
    setWindowTitle(title);
  }, [title]);
  return (
    <div className={classes(styles.page, full && styles.full)}>
      <header className={styles.head}>
        <div className={styles.titles}>
          {crumbs.length === 0 ? null : (
            <nav aria-label={text.breadcrumbs} className={styles.crumbs}>
              {crumbs.map((crumb) => (
                <span key={crumb.href}>
                  <Link href={crumb.href} plain>
                    {crumb.title}
                  </Link>
                  {' /'}
                </span>
              ))}
            </nav>
          )}
          <h1>
            <Unbroken>{title}</Unbroken>
          </h1>
          {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A framed part of a page with a heading. */
export function Card(props: {
  readonly title?: string;
  /** A sentence below the title. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.card}>
      {props.title === undefined ? null : (
        <div className={styles.cardHead}>
          <div>
            <h2>{props.title}</h2>
            {props.lead === undefined ? null : <p className={styles.lead}>{props.lead}</p>}
          </div>
          {props.actions}
        </div>
      )}
      {props.children}
    </section>
  );
}

/** Names and values below each other. */
export function Facts(props: {
  readonly facts: readonly { readonly title: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className={styles.facts}>
      {props.facts.map(({ title, value }) => (
        <div key={title} style={{ display: 'contents' }}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A key to press. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>;
}

/** How far something has come, from 0 to 1; undefined where that isn't known. */
export function Progress(props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly text?: string;
}) {
  const { value } = props;
  return (
    <AriaProgressBar
      value={value ?? 0}
      maxValue={1}
      isIndeterminate={value === undefined}
      {...(props.text !== undefined && { valueLabel: props.text })}
      aria-label={props.label}
      className={styles.progress}
    >
      {({ percentage, valueText }) => (
        <>
          <span className={styles.progressText}>
            <span>{props.label}</span>
            <span>{valueText}</span>
          </span>
          <span className={styles.track}>
            <span
              className={styles.fill}
              style={{ display: 'block', width: `${Math.min(percentage ?? 30, 100)}%` }}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
