import { useSearchParams } from 'wouter';
import { useRight } from '../../api/index.ts';
import { Loaded, useOrganization, type Organization } from '../../parts/people/index.ts';
import { LinkButton, Page, Tabs } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { Calendars } from './calendars.tsx';
import { Departments } from './departments.tsx';
import { Roles } from './roles.tsx';
import { words } from './words.ts';

/** Departments with their liaisons, roles and what they may, working calendars: as the release has them. */
export function OrganizationPage() {
  const text = useWords(words);
  const publishes = useRight('publish');
  const organization = useOrganization();
  const actions = publishes ? <LinkButton href="/build">{text.edit}</LinkButton> : undefined;
  return (
    <Page title={text.title} lead={text.lead} actions={actions}>
      <Loaded query={organization} lines={10}>
        {(data) => <Parts organization={data} />}
      </Loaded>
    </Page>
  );
}

function Parts({ organization }: { readonly organization: Organization }) {
  const text = useWords(words);
  const [search, setSearch] = useSearchParams();
  return (
    <Tabs
      label={text.title}
      selected={search.get('tab') ?? 'departments'}
      onSelect={(tab) => setSearch({ tab }, { replace: true })}
      tabs={[
        {
          id: 'departments',
          title: text.departments,
          count: organization.departments.length,
          content: <Departments organization={organization} />,
        },
        {
          id: 'roles',
          title: text.roles,
          count: organization.roles.length,
          content: <Roles organization={organization} />,
        },
        {
          id: 'calendars',
          title: text.calendars,
          count: organization.calendars.length,
          content: <Calendars organization={organization} />,
        },
      ]}
    />
  );
}
