import { useLocation } from 'wouter';
import { keys, useInvalidate, useRecordTypes } from '../../api/index.ts';
import { OpenForm } from '../../parts/form/index.ts';
import { Card, Page, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './records.module.css';

/** The form of a record that is not there yet. */
export function NewRecordPage({ type }: { readonly type: string }) {
  const text = useWords(words);
  const [, navigate] = useLocation();
  const invalidate = useInvalidate();
  const { title, plural } = useRecordTypes().find(({ id }) => id === type) ?? {
    title: type,
    plural: type,
  };
  return (
    <Page title={text.add(title)} crumbs={[{ title: plural, href: `/records/${type}` }]}>
      <div className={styles.narrow}>
        <Card>
          <OpenForm
            path={`records/${type}`}
            sendLabel={text.create}
            onCancel={() => navigate(`/records/${type}`)}
            onDone={(made) => {
              void invalidate(keys.records(type));
              toast({ text: text.added(String(made['name'] ?? title)) });
              navigate(`/records/${type}/${String(made['id'])}`);
            }}
          />
        </Card>
      </div>
    </Page>
  );
}
