import { XIcon } from '@primer/octicons-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import { words } from './words.ts';
import styles from './toast.module.css';

export interface ToastText {
  readonly text: string;
  readonly bad?: boolean;
  /** What can be done about it for a while, such as undoing it. */
  readonly action?: { readonly title: string; readonly run: () => void };
}

const queue = new ToastQueue<ToastText>({ maxVisibleToasts: 3 });

/** Says in a corner what has happened; read aloud too. What went wrong stays until it is put away. */
export function toast(message: ToastText): void {
  queue.add(message, message.bad ? {} : { timeout: 6000 });
}

/** Where the toasts appear; once, around the app. */
export function Toasts() {
  const text = useWords(words);
  return (
    <ToastRegion queue={queue} aria-label={text.notifications} className={styles.region}>
      {({ toast: shown }) => (
        <Toast toast={shown} className={classes(styles.toast, shown.content.bad && styles.bad)}>
          <ToastContent className={styles.text}>
            <Text slot="title">{shown.content.text}</Text>
          </ToastContent>
          {shown.content.action === undefined ? null : (
            <Button
              small
              onPress={() => {
                shown.content.action?.run();
                queue.close(shown.key);
              }}
            >
              {shown.content.action.title}
            </Button>
          )}
          <IconButton slot="close" label={text.dismiss} small>
            <XIcon />
          </IconButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
