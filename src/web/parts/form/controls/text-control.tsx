import { TextArea, TextField } from '../../../ui/index.ts';
import { partsOf, textOf, type ControlProps } from './control.ts';

const kinds = {
  email: { type: 'email', inputMode: 'email', autoComplete: 'off' },
  tel: { type: 'tel', inputMode: 'tel', autoComplete: 'off' },
  url: { type: 'url', inputMode: 'url', autoComplete: 'off' },
} as const;

/** A line of text; addresses and numbers bring their own keyboard on a phone. */
export function TextControl(props: ControlProps) {
  const { field, value, onChange, onLeave } = props;
  const kind = field.widget in kinds ? kinds[field.widget as keyof typeof kinds] : undefined;
  return (
    <TextField
      {...partsOf(props)}
      hideLabel={props.cell !== undefined}
      {...kind}
      value={textOf(value)}
      onChange={(text) => onChange(text === '' ? null : text)}
      onBlur={onLeave}
    />
  );
}

/** Text of several lines. */
export function TextAreaControl(props: ControlProps) {
  const { value, onChange, onLeave } = props;
  return (
    <TextArea
      {...partsOf(props)}
      hideLabel={props.cell !== undefined}
      rows={3}
      value={textOf(value)}
      onChange={(text) => onChange(text === '' ? null : text)}
      onBlur={onLeave}
    />
  );
}
