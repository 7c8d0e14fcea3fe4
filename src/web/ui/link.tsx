import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './link.module.css';

export interface LinkProps extends Omit<AriaLinkProps, 'className' | 'style'> {
  /** In the colour of the text around it, where it is plain that it leads somewhere. */
  readonly plain?: boolean;
}

/** A link inside the app or out of it. */
export function Link({ plain, ...props }: LinkProps) {
  return <AriaLink {...props} className={classes(styles.link, plain && styles.plain)} />;
}
