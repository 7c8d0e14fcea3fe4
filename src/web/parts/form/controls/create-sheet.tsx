import { FormSheet } from '../open-form.tsx';

/** The form of a record that is added on the way, from the field that refers to it. */
export function CreateSheet(props: {
  readonly type: string;
  /** What was typed, which its name begins with. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onMade: (id: string, title: string) => void;
}) {
  return (
    <FormSheet
      path={`records/${props.type}`}
      isOpen
      begin={props.name}
      onClose={props.onClose}
      onDone={(made) => props.onMade(String(made['id']), String(made['name'] ?? made['id']))}
    />
  );
}
