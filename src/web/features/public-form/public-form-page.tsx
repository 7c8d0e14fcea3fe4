import { Suspense, useEffect, useState } from 'react';
import { CheckCircleIcon } from '@primer/octicons-react';
import { ApiError } from '../../api/index.ts';
import { ProblemState, Skeleton } from '../../ui/index.ts';
import { useLocale, useWords } from '../../words/index.ts';
import { PublicFormBody } from './public-form-body.tsx';
import { usePublicForm, type PublicForm, type WhichForm } from './queries.ts';
import { words } from './words.ts';
import styles from './public-form.module.css';

/** The page of a form for people outside, and the thanks that follow it. */
export function PublicFormPage(which: WhichForm) {
  const text = useWords(words);
  const { data, error, refetch } = usePublicForm(which);
  const [thanks, setThanks] = useState<string>();
  useEffect(() => {
    document.title = data?.title ?? text.form;
  }, [data, text]);
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        {thanks === undefined ? null : <Thanks text={thanks} />}
        {data === undefined && error === null ? <Skeleton lines={8} /> : null}
        {error === null ? null : <NotThere error={error} onRetry={() => void refetch()} />}
        {data !== undefined && thanks === undefined ? (
          <>
            <Languages form={data} />
            <h1 className={styles.title}>{data.title}</h1>
            {data.text === undefined ? null : <p className={styles.lead}>{data.text}</p>}
            <Suspense fallback={<Skeleton lines={8} />}>
              <PublicFormBody
                which={which}
                form={data}
                onSent={(said) => setThanks(said ?? text.thanks)}
              />
            </Suspense>
          </>
        ) : null}
      </div>
    </main>
  );
}

function Thanks({ text }: { readonly text: string }) {
  const { sent } = useWords(words);
  return (
    <div role="status" className={styles.thanks}>
      <CheckCircleIcon size={24} />
      <h1 className={styles.title}>{sent}</h1>
      <p className={styles.lead}>{text}</p>
    </div>
  );
}

function NotThere(props: { readonly error: Error; readonly onRetry: () => void }) {
  const text = useWords(words);
  if (!(props.error instanceof ApiError) || props.error.status !== 404)
    return <ProblemState {...props} />;
  return (
    <>
      <h1 className={styles.title}>{text.gone}</h1>
      <p className={styles.lead}>{text.goneText}</p>
    </>
  );
}

const names: { readonly [language: string]: string } = { en: 'English', 'zh-CN': '中文' };

/** The other languages that the form speaks. */
function Languages({ form }: { readonly form: PublicForm }) {
  const locale = useLocale();
  const text = useWords(words);
  const others = form.languages.filter((one) => one !== locale && names[one] !== undefined);
  if (others.length === 0) return null;
  return (
    <nav aria-label={text.languages} className={styles.languages}>
      {others.map((one) => (
        <a key={one} href={`?lang=${one}`} lang={one} hrefLang={one}>
          {names[one]}
        </a>
      ))}
    </nav>
  );
}
