import { useSearchParams } from 'wouter';
import { useRight } from '../../api/index.ts';
import { Page, Tabs, type TabItem } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { AskVisibility } from './ask-visibility.tsx';
import { Policies } from './policies.tsx';
import { SeeAs } from './see-as.tsx';
import { words } from './words.ts';

/** Who sees and edits what: the rules in words, why somebody sees a row or not, and his own view. */
export function AccessPage() {
  const text = useWords(words);
  const administers = useRight('administer people');
  const seesAs = useRight('see as');
  const [search, setSearch] = useSearchParams();
  const tabs: readonly TabItem[] = [
    ...(administers ? [{ id: 'policies', title: text.policies, content: <Policies /> }] : []),
    ...(seesAs
      ? [
          { id: 'why', title: text.why, content: <AskVisibility /> },
          { id: 'see-as', title: text.seeAs, content: <SeeAs /> },
        ]
      : []),
  ];
  return (
    <Page title={text.title} lead={text.lead}>
      <Tabs
        label={text.title}
        selected={search.get('tab') ?? tabs[0]?.id ?? ''}
        onSelect={(tab) => setSearch({ tab }, { replace: true })}
        tabs={tabs}
      />
    </Page>
  );
}
