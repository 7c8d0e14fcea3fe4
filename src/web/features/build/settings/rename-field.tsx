import { useState } from 'react';
import { Button, ProblemBanner, TextField, toast } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { Operation } from '../queries.ts';
import { useHeld } from '../workbench/use-workbench.ts';
import { words } from './words.ts';
import styles from '../diagram/diagram.module.css';

/** Another id, with every place that names the old one. */
export function RenameField(props: {
  readonly of: Operation extends infer O ? (O extends { of: infer D } ? D : never) : never;
  readonly path: readonly (string | number)[];
  readonly taken: readonly string[];
  readonly onRenamed: (id: string) => void;
}) {
  const text = useWords(words);
  const format = useFormat();
  const { workbench } = useHeld();
  const current = String(props.path.at(-1));
  const [id, setId] = useState(current);
  const [error, setError] = useState<unknown>();
  const isTaken = id !== current && props.taken.includes(id);
  const isWrong = !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id);
  const problem = isTaken ? text.idTaken : isWrong ? text.idWrong : undefined;
  const rename = async () => {
    try {
      const { left } = await workbench.carryOut([
        { do: 'rename', of: props.of, path: [...props.path], to: id },
      ]);
      const files = new Set(left.flatMap(({ file }) => file ?? []));
      if (files.size > 0) toast({ bad: true, text: text.byHand(format.list([...files])) });
      else toast({ text: text.renamed(id) });
      props.onRenamed(id);
    } catch (raised) {
      setError(raised);
    }
  };
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        if (id !== current && problem === undefined) void rename();
      }}
    >
      {error === undefined ? null : <ProblemBanner error={error} />}
      <TextField
        label={text.id}
        help={text.renameHelp}
        error={problem}
        value={id}
        onChange={setId}
      />
      <Button small type="submit" isDisabled={id === current || problem !== undefined}>
        {text.rename}
      </Button>
    </form>
  );
}
