import { Checkbox } from '../../../ui/index.ts';
import type { ControlProps } from './control.ts';
import styles from './controls.module.css';

/** Yes or no. */
export function CheckboxControl({ field, value, error, onChange, onLeave, cell }: ControlProps) {
  return (
    <div className={styles.check}>
      <Checkbox
        isSelected={value === true}
        onChange={onChange}
        onBlur={onLeave}
        isInvalid={error !== undefined}
        {...(cell && { 'aria-label': cell.label })}
      >
        {cell ? null : <span className={styles.checkLabel}>{field.title}</span>}
      </Checkbox>
      {field.help === undefined || cell ? null : <p className={styles.help}>{field.help}</p>}
      {error === undefined ? null : <p className={styles.error}>{error}</p>}
    </div>
  );
}
