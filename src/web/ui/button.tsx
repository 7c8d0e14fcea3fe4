import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Link as AriaLink,
  ProgressBar,
  type ButtonProps as AriaButtonProps,
  type LinkProps as AriaLinkProps,
} from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { classes } from './classes.ts';
import { Spinner } from './spinner.tsx';
import { Tooltip } from './tooltip.tsx';
import { words } from './words.ts';
import styles from './button.module.css';

interface Look {
  /** One primary button a view; `quiet` is without a frame. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  readonly small?: boolean | undefined;
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'>, Look {
  readonly children: ReactNode;
}

/** A button; while `isPending` it turns and does nothing, but keeps the focus. */
export function Button({ variant, small, children, ...props }: ButtonProps) {
  const text = useWords(words);
  const pending = props.isPending ? styles.pending : undefined;
  return (
    <AriaButton {...props} className={classes(lookOf({ variant, small }), pending)}>
      {children}
      {props.isPending ? (
        <ProgressBar isIndeterminate aria-label={text.loading} className={styles.spinner}>
          <Spinner />
        </ProgressBar>
      ) : null}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'aria-label'> {
  /** What it does; read aloud, and shown as a tip. */
  readonly label: string;
}

/** A button that shows only an icon. */
export function IconButton({
  label,
  variant = 'quiet',
  small,
  children,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton
        {...props}
        aria-label={label}
        className={classes(lookOf({ variant, small }), styles.icon)}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}

export interface LinkButtonProps extends Omit<AriaLinkProps, 'className' | 'style'>, Look {
  readonly children: ReactNode;
}

/** A link that looks like a button. */
export function LinkButton({ variant, small, ...props }: LinkButtonProps) {
  return <AriaLink {...props} className={lookOf({ variant, small })} />;
}

function lookOf({ variant = 'secondary', small }: Look): string {
  return classes(styles.button, styles[variant], small ? styles.small : undefined);
}
