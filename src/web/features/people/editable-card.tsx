import { useState, type ComponentType, type ReactNode } from 'react';
import { PencilIcon } from '@primer/octicons-react';
import type { Person } from '../../parts/people/index.ts';
import { Button, Card } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** A part of the page about a person that opens a dialog to be changed in, where the reader may. */
export function EditableCard(props: {
  readonly title: string;
  readonly mayEdit: boolean;
  readonly person: Person;
  readonly Dialog: ComponentType<{ readonly person: Person; readonly onClose: () => void }>;
  readonly children: ReactNode;
}) {
  const text = useWords(words);
  const { title, person, Dialog } = props;
  const [isEdited, setEdited] = useState(false);
  const edit = props.mayEdit ? (
    <Button small aria-label={text.editPart(title)} onPress={() => setEdited(true)}>
      <PencilIcon />
      {text.edit}
    </Button>
  ) : null;
  return (
    <Card title={title} actions={edit}>
      {props.children}
      {isEdited ? <Dialog person={person} onClose={() => setEdited(false)} /> : null}
    </Card>
  );
}
