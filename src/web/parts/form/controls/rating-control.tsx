import { StarFillIcon, StarIcon, XIcon } from '@primer/octicons-react';
import { Radio, RadioGroup } from 'react-aria-components';
import { FieldLabel, FieldNotes, IconButton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import { partsOf, type ControlProps } from './control.ts';
import styles from './controls.module.css';

/** Stars. */
export function RatingControl(props: ControlProps) {
  const { field, value, onChange, onLeave, cell } = props;
  const text = useWords(words);
  const parts = partsOf(props);
  const most = typeof field.max === 'number' ? field.max : 5;
  const given = typeof value === 'number' ? value : 0;
  return (
    <RadioGroup
      value={given === 0 ? null : String(given)}
      onChange={(stars) => onChange(Number(stars))}
      onBlur={onLeave}
      orientation="horizontal"
      isRequired={props.isRequired}
      isInvalid={parts.error !== undefined}
      {...(cell && { 'aria-label': cell.label })}
      className={styles.rating}
    >
      {cell ? null : <FieldLabel label={parts.label} isRequired={parts.isRequired} />}
      <div className={styles.stars}>
        {Array.from({ length: most }, (_, index) => (
          <Radio
            key={index}
            value={String(index + 1)}
            aria-label={text.rating.stars(index + 1)}
            className={styles.star}
          >
            {index < given ? <StarFillIcon size={20} /> : <StarIcon size={20} />}
          </Radio>
        ))}
        {given > 0 && !props.isRequired ? (
          <IconButton label={text.rating.clear} small onPress={() => onChange(null)}>
            <XIcon />
          </IconButton>
        ) : null}
      </div>
      <FieldNotes help={parts.help} error={parts.error} />
    </RadioGroup>
  );
}
