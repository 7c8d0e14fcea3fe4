import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';
import { Loaded, useOrganization } from '../../parts/people/index.ts';
import { Badge, Banner, Select, SimpleTable, type Column } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './access.module.css';

type Policy =
  paths['/policies']['get']['responses'][200]['content']['application/json']['items'][number];
type SeeRule = Policy['see'][number];
type EditRule = Policy['edit'][number];

/** The rules of every funnel and record type, a role at a time, in words. */
export function Policies() {
  const policies = useQuery({
    queryKey: [...keys.releases, 'policies'],
    queryFn: () => must(api.GET('/policies')),
  });
  return (
    <Loaded query={policies} lines={8}>
      {({ items }) => <Chosen policies={items} />}
    </Loaded>
  );
}

function Chosen({ policies }: { readonly policies: readonly Policy[] }) {
  const text = useWords(words);
  const [collection, setCollection] = useState(policies[0]?.collection);
  const policy = policies.find((one) => one.collection === collection);
  return (
    <div className={styles.stack}>
      <div className={styles.choice}>
        <Select
          label={text.collection}
          options={policies.map(({ collection: id, title }) => ({
            id,
            title,
            help: id.startsWith('case:') ? text.funnel : text.recordType,
          }))}
          value={collection}
          onChange={setCollection}
        />
      </div>
      {policy === undefined ? null : policy.policy === undefined ? (
        <Banner tone="warn">{text.noPolicy}</Banner>
      ) : (
        <Matrix policy={policy} />
      )}
    </div>
  );
}

interface RoleRow {
  readonly role: string;
  readonly title: string;
  readonly see: readonly SeeRule[];
  readonly edit: readonly EditRule[];
  readonly creates: boolean;
}

/** What each role sees, edits and adds; roles that nothing is granted to are named below. */
function Matrix({ policy }: { readonly policy: Policy }) {
  const text = useWords(words);
  const { data } = useOrganization();
  const rows = (data?.roles ?? []).map(({ id, title }): RoleRow => ({
    role: id,
    title,
    see: policy.see.filter((rule) => rule.role === id),
    edit: policy.edit.filter((rule) => rule.role === id),
    creates: policy.create.includes(id),
  }));
  const granted = rows.filter(({ see, edit, creates }) => see.length + edit.length > 0 || creates);
  const others = rows.filter((row) => !granted.includes(row)).map(({ title }) => title);
  const columns: Column<RoleRow>[] = [
    { id: 'role', title: text.role, cell: ({ title }) => title },
    { id: 'see', title: text.sees, cell: seeCell },
    { id: 'edit', title: text.edits, cell: editCell },
    { id: 'create', title: text.adds, cell: createCell },
  ];
  return (
    <>
      <SimpleTable
        label={text.matrix(policy.title)}
        stacks
        rows={granted}
        keyOf={({ role }) => role}
        columns={columns}
      />
      {others.length === 0 ? null : (
        <p className={styles.soft}>{text.nothingFor(others.join(text.comma))}</p>
      )}
    </>
  );
}

const seeCell = ({ see }: RoleRow) => <SeeRules rules={see} />;
const editCell = ({ edit }: RoleRow) => <EditRules rules={edit} />;
const createCell = ({ creates }: RoleRow) => <Creates creates={creates} />;

function Creates({ creates }: { readonly creates: boolean }) {
  const text = useWords(words);
  return creates ? <Badge tone="good">{text.yes}</Badge> : text.no;
}

function SeeRules({ rules }: { readonly rules: readonly SeeRule[] }) {
  const text = useWords(words);
  if (rules.length === 0) return text.nothing;
  return (
    <ul className={styles.rules}>
      {rules.map((rule) => (
        <li key={rule.index}>
          <RuleWords rule={rule} />
          <FieldNote title={text.without} fields={rule.hide} />
          <FieldNote title={text.masked} fields={rule.mask} />
        </li>
      ))}
    </ul>
  );
}

function EditRules({ rules }: { readonly rules: readonly EditRule[] }) {
  const text = useWords(words);
  if (rules.length === 0) return text.nothing;
  return (
    <ul className={styles.rules}>
      {rules.map((rule) => (
        <li key={rule.index}>
          <RuleWords rule={rule} />
          {rule.fields === undefined ? (
            <p className={styles.soft}>{text.everythingSeen}</p>
          ) : (
            <FieldNote title={text.only} fields={rule.fields} />
          )}
        </li>
      ))}
    </ul>
  );
}

function RuleWords({ rule }: { readonly rule: Pick<SeeRule, 'words' | 'stages'> }) {
  const text = useWords(words);
  const stages = rule.stages.map(({ title }) => title).join(text.comma);
  return (
    <p>
      {rule.words}
      {stages === '' ? null : <span className={styles.soft}> {text.inStages(stages)}</span>}
    </p>
  );
}

function FieldNote(props: {
  readonly title: string;
  readonly fields: readonly { readonly id: string; readonly title: string }[];
}) {
  const text = useWords(words);
  if (props.fields.length === 0) return null;
  return (
    <p className={styles.soft}>
      {props.title} {props.fields.map(({ title }) => title).join(text.comma)}
    </p>
  );
}
