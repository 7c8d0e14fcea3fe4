import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, must, sendForm, useFunnels, useRecordTypes, useRight } from '../../api/index.ts';
import { Loaded } from '../../parts/people/index.ts';
import { Button, Card, Page, Select } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { ChooseFile } from './choose-file.tsx';
import { proposedMapping, type Mapping } from './mapping/model.ts';
import type { Survey } from './queries.ts';
import { MapAndRun } from './map-and-run.tsx';
import { words } from './words.ts';
import styles from './imports.module.css';

/** A file that was chosen, with what its columns hold. */
interface Chosen {
  readonly file: File;
  readonly survey: Survey;
}

/** A file becomes an import by the mouse: chosen, its columns matched, tried, run, kept as a definition. */
export function NewImportPage() {
  const text = useWords(words);
  const [chosen, setChosen] = useState<Chosen>();
  const survey = useMutation({
    mutationFn: async (file: File): Promise<Chosen> => {
      const form = new FormData();
      form.append('file', file, file.name);
      const response = await sendForm('/import-files/survey', form);
      return { file, survey: (await response.json()) as Survey };
    },
    onSuccess: setChosen,
  });
  const again = chosen ? (
    <Button onPress={() => setChosen(undefined)}>{text.anotherFile}</Button>
  ) : undefined;
  return (
    <Page
      title={text.importFile}
      lead={text.newLead}
      crumbs={[{ title: text.title, href: '/imports' }]}
      actions={again}
    >
      {chosen === undefined ? (
        <ChooseFile
          isReading={survey.isPending}
          error={survey.error}
          onChoose={(file) => survey.mutate(file)}
        />
      ) : (
        <ChooseTarget chosen={chosen} />
      )}
    </Page>
  );
}

function ChooseTarget({ chosen }: { readonly chosen: Chosen }) {
  const text = useWords(words);
  const format = useFormat();
  const [search] = useSearchParams();
  const [into, setInto] = useState(search.get('into') ?? undefined);
  const { file, survey } = chosen;
  return (
    <>
      <Card
        title={survey.name}
        lead={text.fileHas(format.number(survey.rows), survey.columns.length)}
      >
        <TargetChoice value={into} onChoose={setInto} />
      </Card>
      {into === undefined ? null : <Proposal key={into} file={file} survey={survey} into={into} />}
    </>
  );
}

/** What is proposed for a target, to be changed by hand. */
function Proposal(props: Chosen & { readonly into: string }) {
  const { file, survey, into } = props;
  const [changed, setChanged] = useState<Mapping>();
  const proposal = useQuery({
    queryKey: ['import proposal', into, survey],
    queryFn: () =>
      must(api.POST('/import-mappings/propose', { body: { into, columns: survey.columns } })),
    staleTime: Infinity,
  });
  return (
    <Loaded query={proposal}>
      {(target) => (
        <MapAndRun
          file={file}
          survey={survey}
          target={target}
          mapping={changed ?? proposedMapping(into, target)}
          onChange={setChanged}
        />
      )}
    </Loaded>
  );
}

function TargetChoice(props: {
  readonly value: string | undefined;
  readonly onChoose: (into: string) => void;
}) {
  const text = useWords(words);
  const funnels = useFunnels();
  const types = useRecordTypes();
  const administers = useRight('administer people');
  const options = [
    ...funnels.map(({ id, title }) => ({ id: `case:${id}`, title, help: text.cases })),
    ...types.map(({ id, title }) => ({ id: `record:${id}`, title, help: text.records })),
    ...(administers ? [{ id: 'people', title: text.people, help: text.peopleHelp }] : []),
  ];
  return (
    <div className={styles.narrow}>
      <Select
        label={text.into}
        help={text.intoHelp}
        options={options}
        value={props.value}
        onChange={props.onChoose}
        isRequired
      />
    </div>
  );
}
