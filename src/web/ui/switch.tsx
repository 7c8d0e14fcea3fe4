import type { ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components';
import styles from './field.module.css';

/** Something that is on or off at once. */
export function Switch(
  props: Omit<AriaSwitchProps, 'className' | 'style' | 'children'> & {
    readonly children: ReactNode;
  },
) {
  const { children, ...rest } = props;
  return (
    <AriaSwitch {...rest} className={styles.choice}>
      <span className={styles.track}>
        <span className={styles.thumb} />
      </span>
      {children}
    </AriaSwitch>
  );
}
