import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';
import { PersonPicker } from '../../parts/people/index.ts';
import { Badge, Button, Card, ComboBox, ProblemBanner, Select, type Tone } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './access.module.css';

type Explained = Extract<
  paths['/cases/{case}/explain']['get']['responses'][200]['content']['application/json'],
  { rules: unknown }
>;

/** What is asked: whether a person sees a row, or a field of it. */
interface Question {
  readonly person: string;
  readonly collection: string;
  readonly row: string;
}

/** Asks why somebody sees a case or a record, or why not. */
export function AskVisibility() {
  const text = useWords(words);
  const [person, setPerson] = useState<string>();
  const [collection, setCollection] = useState<string>();
  const [row, setRow] = useState<string>();
  const asked = useMutation({ mutationFn: explain });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (person && collection && row) asked.mutate({ person, collection, row });
  };
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{text.whyLead}</p>
      <form className={styles.question} onSubmit={ask}>
        <PersonPicker label={text.person} value={person} onChange={setPerson} isRequired />
        <CollectionSelect
          value={collection}
          onChange={(chosen) => {
            setCollection(chosen);
            setRow(undefined);
          }}
        />
        <RowPicker key={collection} collection={collection} value={row} onChange={setRow} />
        <Button
          type="submit"
          variant="primary"
          isPending={asked.isPending}
          isDisabled={!person || !row}
        >
          {text.ask}
        </Button>
      </form>
      {asked.error ? <ProblemBanner error={asked.error} /> : null}
      {asked.data === undefined ? null : <Answer explained={asked.data} />}
    </div>
  );
}

async function explain({ person, collection, row }: Question): Promise<Explained> {
  const [kind, type = ''] = collection.split(':');
  const answer =
    kind === 'case'
      ? await must(
          api.GET('/cases/{case}/explain', {
            params: { path: { case: row }, query: { about: 'visibility', person } },
          }),
        )
      : await must(
          api.GET('/records/{type}/{record}/explain', {
            params: { path: { type, record: row }, query: { person } },
          }),
        );
  return answer as Explained;
}

function CollectionSelect(props: {
  readonly value: string | undefined;
  readonly onChange: (collection: string) => void;
}) {
  const text = useWords(words);
  const { data: funnels } = useQuery({
    queryKey: keys.funnels,
    queryFn: () => must(api.GET('/funnels')),
  });
  const { data: types } = useQuery({
    queryKey: keys.recordTypes,
    queryFn: () => must(api.GET('/record-types')),
  });
  const options = [
    ...(funnels?.items ?? []).map(({ id, title }) => ({
      id: `case:${id}`,
      title,
      help: text.funnel,
    })),
    ...(types?.items ?? []).map(({ id, title }) => ({
      id: `record:${id}`,
      title,
      help: text.recordType,
    })),
  ];
  return <Select label={text.collection} options={options} {...props} isRequired />;
}

function RowPicker(props: {
  readonly collection: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (row: string | undefined) => void;
}) {
  const text = useWords(words);
  const [typed, setTyped] = useState('');
  const { collection = '', value, onChange } = props;
  const [kind, name = ''] = collection.split(':');
  const { data, isFetching } = useQuery({
    queryKey: [...(kind === 'case' ? keys.cases(name) : keys.records(name)), 'named', typed],
    queryFn: async () => {
      const query = { limit: 20, ...(typed !== '' && { search: typed }) };
      const page =
        kind === 'case'
          ? await must(
              api.GET('/funnels/{funnel}/cases', { params: { path: { funnel: name }, query } }),
            )
          : await must(api.GET('/records/{type}', { params: { path: { type: name }, query } }));
      return page.items;
    },
    enabled: collection !== '',
    placeholderData: (before) => before,
  });
  const options = (data ?? []).map((row) => ({
    id: String(row['id']),
    title: String(row['name'] ?? row['id']),
  }));
  return (
    <ComboBox
      label={text.row}
      options={options}
      value={value}
      text={typed}
      onSearch={setTyped}
      onChange={(id) => {
        setTyped(options.find((option) => option.id === id)?.title ?? typed);
        onChange(id);
      }}
      isLoading={isFetching}
      isDisabled={collection === ''}
      isRequired
    />
  );
}

const tones: { readonly [result: string]: Tone } = { held: 'good', withheld: 'note' };

/** The sentence, and each rule with what came of it. */
function Answer({ explained }: { readonly explained: Explained }) {
  const text = useWords(words);
  const results: { readonly [result: string]: string } = text.results;
  const counted = explained.rules.filter(({ result }) => result !== 'role not held');
  return (
    <Card title={explained.because}>
      {counted.length === 0 ? <p className={styles.soft}>{text.noRule}</p> : null}
      <ul className={styles.answer}>
        {counted.map(({ index, role, rows, result, inputs }) => (
          <li key={index}>
            <span className={styles.line}>
              <Badge tone={tones[result] ?? 'plain'}>{results[result] ?? result}</Badge>
              <span>{text.ruleOf(role)}</span>
              <code>{rows}</code>
            </span>
            {inputs.length === 0 ? null : (
              <span className={styles.soft}>
                {inputs
                  .map(
                    ({ path, value }) =>
                      `${path} = ${value === undefined ? '–' : JSON.stringify(value)}`,
                  )
                  .join(text.semicolon)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
