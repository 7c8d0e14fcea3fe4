import { useState } from 'react';
import { FileCodeIcon } from '@primer/octicons-react';
import { useRight } from '../../api/index.ts';
import { Banner, Button, Card, Select } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { Constants } from './mapping/constants.tsx';
import { MappingTable } from './mapping/mapping-table.tsx';
import { definitionOf, idFrom, lackingFields, type Mapping } from './mapping/model.ts';
import type { Survey, Target } from './queries.ts';
import { RunPanel } from './run-panel.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { words } from './words.ts';
import styles from './imports.module.css';

interface Props {
  readonly file: File;
  readonly survey: Survey;
  readonly target: Target;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Which column fills what, and then trying and running it. */
export function MapAndRun({ file, survey, target, mapping, onChange }: Props) {
  const text = useWords(words);
  const publishes = useRight('publish');
  const [isSaving, setSaving] = useState(false);
  const definition = definitionOf(mapping, idFrom(survey), survey.name);
  const save = publishes ? (
    <Button small onPress={() => setSaving(true)}>
      <FileCodeIcon />
      {text.keep}
    </Button>
  ) : null;
  return (
    <>
      <Card title={text.mapping} actions={save}>
        <div className={styles.stack}>
          <Lacking mapping={mapping} target={target} />
          <MappingTable survey={survey} target={target} mapping={mapping} onChange={onChange} />
          <Constants target={target} mapping={mapping} onChange={onChange} />
          <KeySelect target={target} mapping={mapping} onChange={onChange} />
        </div>
      </Card>
      <RunPanel source={{ file, mapping: definition }} isReady={mapping.key !== undefined} />
      {isSaving ? (
        <SaveDialog survey={survey} mapping={mapping} onClose={() => setSaving(false)} />
      ) : null}
    </>
  );
}

function Lacking({ mapping, target }: Pick<Props, 'mapping' | 'target'>) {
  const text = useWords(words);
  const lacking = lackingFields(mapping, target).map(({ title }) => title);
  if (lacking.length === 0) return null;
  return <Banner tone="warn">{text.lacking(lacking.join(text.comma))}</Banner>;
}

/** By which field a row finds what it updates. */
function KeySelect({ target, mapping, onChange }: Pick<Props, 'target' | 'mapping' | 'onChange'>) {
  const text = useWords(words);
  const mapped = target.fields.filter(({ id }) => mapping.fields[id] !== undefined);
  return (
    <div className={styles.narrow}>
      <Select
        label={text.key}
        help={text.keyHelp}
        options={mapped.map(({ id, title, unique }) => ({
          id,
          title,
          help: unique ? text.uniqueField : undefined,
        }))}
        value={mapping.key}
        onChange={(key) => onChange({ ...mapping, key })}
        isRequired
      />
    </div>
  );
}
