import type { ReactNode } from 'react';
import { XIcon } from '@primer/octicons-react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';
import { ScrollArea } from './scroll-area.tsx';
import { Skeleton } from './states.tsx';
import { Unbroken } from './unbroken.tsx';
import { words } from './words.ts';
import styles from './overlay.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at its foot, the primary one last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** False where a slip of the pointer must not lose what was typed. */
  readonly isDismissable?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

/** Something to be answered before going on. */
export function Dialog(props: DialogProps) {
  return <Box {...props} veil={styles.veil} box={styles.modal} />;
}

/** A panel from the side, for what is done beside the page: a form, a preview, cases behind a figure. */
export function Sheet(props: DialogProps) {
  return (
    <Box
      {...props}
      veil={classes(styles.veil, styles.sheetVeil)}
      box={classes(styles.modal, styles.sheet)}
    />
  );
}

/** The panel while what belongs into it is being read. */
export function SheetSkeleton(props: {
  readonly title?: string | undefined;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  return (
    <Sheet title={props.title ?? text.loading} isOpen onClose={props.onClose}>
      <Skeleton />
    </Sheet>
  );
}

interface BoxProps extends DialogProps {
  readonly veil: string | undefined;
  readonly box: string | undefined;
}

function Box({ title, isOpen, onClose, children, actions, wide, veil, box, ...rest }: BoxProps) {
  const text = useWords(words);
  const { isDismissable = true, role = 'dialog' } = rest;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={isDismissable}
      className={veil}
    >
      <Modal className={classes(box, wide && styles.wide)}>
        <AriaDialog role={role} className={styles.dialog}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              <Unbroken>{title}</Unbroken>
            </Heading>
            <IconButton label={text.close} onPress={onClose} small>
              <XIcon />
            </IconButton>
          </div>
          <ScrollArea label={title} className={styles.body}>
            {children}
          </ScrollArea>
          {actions === undefined ? null : <div className={styles.foot}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
