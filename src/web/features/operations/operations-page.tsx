import { useSearchParams } from 'wouter';
import { useRight } from '../../api/index.ts';
import { Page, Tabs, type TabItem } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { Audit } from './audit.tsx';
import { Backups } from './backups.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { Health } from './health.tsx';
import { Jobs } from './jobs.tsx';
import { useDeadCount } from './queries.ts';
import { words } from './words.ts';

/** What keeps the server well: how it is doing, what was given up, jobs, backups, and who did what. */
export function OperationsPage() {
  const text = useWords(words);
  const data = useRight('administer data');
  const people = useRight('administer people');
  const dead = useDeadCount(data);
  const [search, setSearch] = useSearchParams();
  const ofData: readonly TabItem[] = [
    { id: 'health', title: text.health.title, content: <Health /> },
    { id: 'dead', title: text.dead.title, count: dead, content: <DeadLetters /> },
    { id: 'jobs', title: text.jobs.title, content: <Jobs /> },
    { id: 'backups', title: text.backups.title, content: <Backups /> },
  ];
  const ofPeople: readonly TabItem[] = [
    { id: 'audit', title: text.audit.title, content: <Audit /> },
  ];
  const tabs = [...(data ? ofData : []), ...(people ? ofPeople : [])];
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
