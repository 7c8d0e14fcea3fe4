import type { ReactNode } from 'react';
import {
  Dialog,
  DialogTrigger,
  Popover as AriaPopover,
  type PopoverProps,
} from 'react-aria-components';
import { ScrollArea } from './scroll-area.tsx';
import styles from './overlay.module.css';

/** How high a list of options grows before it is scrolled, so that what is below stays in sight. */
export const listHeight = 336;

/** A small surface beside what it belongs to. */
export function Popover(props: Omit<PopoverProps, 'className' | 'style'>) {
  return <AriaPopover {...props} offset={props.offset ?? 4} className={styles.popover} />;
}

/** A button that opens a small surface with something to read or to fill in. */
export function PopoverButton(props: {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const { children } = props;
  return (
    <DialogTrigger>
      {props.trigger}
      <Popover>
        <Dialog aria-label={props.label} className={styles.dialog}>
          {({ close }) => (
            <ScrollArea label={props.label} className={styles.body}>
              {typeof children === 'function' ? children(close) : children}
            </ScrollArea>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
