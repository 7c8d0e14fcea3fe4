import { useLocation } from 'wouter';
import { keys, useInvalidate } from '../../api/index.ts';
import { OpenForm } from '../../parts/form/index.ts';
import { useFunnel } from '../../parts/table/index.ts';
import { Page } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** A new case of a funnel, as a page of its own: links from elsewhere lead to it. */
export function NewCasePage({ funnel }: { readonly funnel: string }) {
  const text = useWords(words);
  const { data } = useFunnel(funnel);
  const [, navigate] = useLocation();
  const invalidate = useInvalidate();
  const crumbs = [{ title: data?.title ?? '', href: `/funnels/${funnel}` }];
  return (
    <Page title={text.open} crumbs={crumbs}>
      <OpenForm
        path={`funnels/${funnel}/open`}
        sendLabel={text.create}
        onCancel={() => navigate(`/funnels/${funnel}`)}
        onDone={(answer) => {
          void invalidate(keys.cases(funnel), keys.work);
          navigate(`/cases/${String((answer as { readonly id?: string }).id)}`);
        }}
      />
    </Page>
  );
}
