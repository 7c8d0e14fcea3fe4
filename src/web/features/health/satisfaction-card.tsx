import { Card, SimpleTable, type Column } from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import type { Health } from './queries.ts';
import { words } from './words.ts';

type Text = (typeof words)['en'];
type Row = Health['satisfaction'][number];

/** What customers and colleagues say of departments. */
export function SatisfactionCard({ rows }: { readonly rows: readonly Row[] }) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <Card title={text.satisfaction} lead={text.satisfactionLead}>
      <SimpleTable
        label={text.satisfaction}
        columns={columnsOf(text, format)}
        rows={rows}
        keyOf={({ survey, about, asked }) => [survey.id, about?.id, asked?.id].join(' ')}
        stacks
      />
    </Card>
  );
}

function columnsOf(text: Text, format: Format): readonly Column<Row>[] {
  return [
    { id: 'about', title: text.about, cell: ({ about }) => about?.title ?? text.unknown },
    { id: 'asked', title: text.askedOf, cell: ({ asked }) => asked?.title ?? text.outside },
    { id: 'survey', title: text.survey, cell: ({ survey }) => survey.title },
    {
      id: 'answers',
      title: text.answers,
      number: true,
      cell: ({ answers }) => format.number(answers),
    },
    {
      id: 'satisfied',
      title: text.satisfied,
      number: true,
      cell: ({ satisfied }) =>
        satisfied?.value === undefined ? '' : format.percent(satisfied.value, 0),
    },
    {
      id: 'recommendation',
      title: text.recommendation,
      number: true,
      cell: ({ recommendation }) =>
        recommendation === undefined ? '' : format.number(recommendation, 0),
    },
  ];
}
