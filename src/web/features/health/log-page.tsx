import { useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { UploadIcon } from '@primer/octicons-react';
import { useMutation } from '@tanstack/react-query';
import { sendForm, type paths } from '../../api/index.ts';
import {
  Button,
  Card,
  Facts,
  Page,
  ProblemBanner,
  SimpleTable,
  TextField,
  type Column,
} from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { WaySteps } from './way-steps.tsx';
import { words } from './words.ts';
import styles from './health.module.css';

type Text = (typeof words)['en'];
type Log = paths['/event-logs/analysis']['post']['responses'][200]['content']['application/json'];

const usualParty = 'org:role';

/** An event log of any system is read and summed up; nothing is kept. */
export function LogPage() {
  const text = useWords(words);
  const [party, setParty] = useState(usualParty);
  const analysis = useMutation({
    mutationFn: async (file: File): Promise<Log> => {
      const form = new FormData();
      form.append('file', file, file.name);
      const query = new URLSearchParams({ party: party.trim() || usualParty });
      const response = await sendForm(`/event-logs/analysis?${query.toString()}`, form);
      return (await response.json()) as Log;
    },
  });
  return (
    <Page
      title={text.logTitle}
      lead={text.logLead}
      crumbs={[{ title: text.title, href: '/collaboration' }]}
      actions={
        analysis.data ? (
          <Button onPress={() => analysis.reset()}>{text.anotherFile}</Button>
        ) : undefined
      }
    >
      {analysis.data ? (
        <Summary log={analysis.data} />
      ) : (
        <div className={styles.stack}>
          {analysis.error ? <ProblemBanner error={analysis.error} /> : null}
          <div className={styles.asked}>
            <TextField label={text.party} help={text.partyHelp} value={party} onChange={setParty} />
          </div>
          <ChooseLog isReading={analysis.isPending} onChoose={(file) => analysis.mutate(file)} />
        </div>
      )}
    </Page>
  );
}

function ChooseLog(props: {
  readonly isReading: boolean;
  readonly onChoose: (file: File) => void;
}) {
  const text = useWords(words);
  const [isOver, setOver] = useState(false);
  return (
    <DropZone
      className={styles.drop}
      data-over={isOver || undefined}
      aria-label={text.dropHere}
      onDropEnter={() => setOver(true)}
      onDropExit={() => setOver(false)}
      onDrop={({ items }) => {
        const dropped = items.find(isFileDropItem);
        void dropped?.getFile().then(props.onChoose);
      }}
    >
      <UploadIcon size={24} />
      <p>{text.dropHere}</p>
      <FileTrigger
        acceptedFileTypes={['.xes', '.gz', '.xml']}
        onSelect={(chosen) => chosen?.[0] && props.onChoose(chosen[0])}
      >
        <Button variant="primary" isPending={props.isReading}>
          {text.chooseFile}
        </Button>
      </FileTrigger>
    </DropZone>
  );
}

function Summary({ log }: { readonly log: Log }) {
  const text = useWords(words);
  const format = useFormat();
  const days = (one: number) => text.days(format.number(one, 1));
  const { duration, handoffs, eventsPerCase } = log;
  return (
    <div className={styles.stack}>
      <Card>
        <Facts
          facts={[
            { title: text.cases, value: format.number(log.cases) },
            { title: text.events, value: format.number(log.events) },
            { title: text.perCase, value: format.number(eventsPerCase.mean, 1) },
            { title: text.variants, value: format.number(log.variants) },
            {
              title: text.duration,
              value: text.durations(days(duration.median), days(duration.mean), days(duration.max)),
            },
            { title: text.handoffs, value: format.number(handoffs.total) },
            { title: text.casesWith, value: format.number(handoffs.casesWithHandoff) },
          ]}
        />
      </Card>
      <Ways log={log} />
      <Handoffs log={log} />
      <Activities log={log} />
    </div>
  );
}

function Ways({ log }: { readonly log: Log }) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <Card title={text.mostFrequent}>
      <SimpleTable
        label={text.mostFrequent}
        stacks
        rows={log.ways}
        keyOf={({ activities }) => activities.join('>')}
        columns={wayColumns(text, format)}
      />
    </Card>
  );
}

function wayColumns(text: Text, format: Format): readonly Column<Log['ways'][number]>[] {
  return [
    { id: 'way', title: text.way, cell: ({ activities }) => <WaySteps steps={activities} /> },
    { id: 'share', title: text.share, number: true, cell: ({ share }) => format.percent(share, 1) },
    { id: 'cases', title: text.cases, number: true, cell: ({ cases }) => format.number(cases) },
    {
      id: 'median',
      title: text.median,
      number: true,
      cell: ({ median }) => format.number(median, 1),
    },
  ];
}

function Handoffs({ log: { handoffs } }: { readonly log: Log }) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <Card title={text.handsTo}>
      <SimpleTable
        label={text.handsTo}
        rows={handoffs.pairs}
        keyOf={({ from, to }) => `${from}>${to}`}
        columns={[
          { id: 'from', title: text.from, cell: ({ from }) => from },
          { id: 'to', title: text.to, cell: ({ to }) => to },
          {
            id: 'count',
            title: text.handoffs,
            number: true,
            cell: ({ count }) => format.number(count),
          },
        ]}
      />
    </Card>
  );
}

function Activities({ log }: { readonly log: Log }) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <Card title={text.activities}>
      <SimpleTable
        label={text.activities}
        rows={log.activities}
        keyOf={({ activity }) => activity}
        columns={[
          { id: 'activity', title: text.activity, cell: ({ activity }) => activity },
          {
            id: 'count',
            title: text.count,
            number: true,
            cell: ({ count }) => format.number(count),
          },
        ]}
      />
    </Card>
  );
}
