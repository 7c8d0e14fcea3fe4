import { SimpleTable, type Column as TableColumn } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { Column, Survey, Target } from '../queries.ts';
import { words } from '../words.ts';
import { ColumnSettings } from './column-settings.tsx';
import { TargetSelect } from './target-select.tsx';
import type { Mapping } from './model.ts';
import styles from '../imports.module.css';

interface Props {
  readonly survey: Survey;
  readonly target: Target;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** The columns of the file, each with samples, what it fills, and how. */
export function MappingTable(props: Props) {
  const text = useWords(words);
  const { survey } = props;
  const columns: TableColumn<Column>[] = [
    { id: 'column', title: text.column, cell: ({ name }) => name },
    { id: 'samples', title: text.samples, cell: samplesCell },
    { id: 'target', title: text.fills, cell: targetCell(props) },
    { id: 'settings', title: text.how, cell: settingsCell(props) },
  ];
  return (
    <SimpleTable
      label={text.mapping}
      stacks
      rows={survey.columns}
      keyOf={({ name }) => name}
      columns={columns}
    />
  );
}

const samplesCell = (column: Column) => <Samples column={column} />;

function targetCell(props: Props) {
  return (column: Column) => <TargetSelect column={column} {...props} />;
}

function settingsCell(props: Props) {
  return (column: Column) => <ColumnSettings column={column} {...props} />;
}

const mostSamples = 3;

function Samples({ column }: { readonly column: Column }) {
  const text = useWords(words);
  const format = useFormat();
  const { filled, distinct, values } = column;
  if (filled === 0) return <span className={styles.soft}>{text.emptyColumn}</span>;
  return (
    <span className={styles.samples}>
      <span>
        {values
          .slice(0, mostSamples)
          .map((value) => value.text)
          .join(text.samplesBetween)}
      </span>
      <span className={styles.soft}>
        {text.filled(format.number(filled), format.number(distinct))}
      </span>
    </span>
  );
}
