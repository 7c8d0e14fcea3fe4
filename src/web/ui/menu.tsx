import type { ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Separator,
  type MenuItemProps as AriaMenuItemProps,
} from 'react-aria-components';
import { Popover } from './popover.tsx';
import styles from './overlay.module.css';

/** A button with a menu: the first child of `trigger` is the button. */
export function Menu(props: {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <MenuTrigger>
      {props.trigger}
      <Popover>
        <AriaMenu aria-label={props.label} className={styles.menu}>
          {props.children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  readonly icon?: ReactNode;
  readonly children: string;
  /** A second line: what it does, or why it can't be done now. */
  readonly help?: string | undefined;
  readonly danger?: boolean;
}

export function MenuItem({ icon, children, help, danger, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...props}
      textValue={children}
      className={styles.item}
      data-danger={danger || undefined}
    >
      {icon}
      <span className={styles.itemText}>
        {children}
        {help === undefined ? null : <span className={styles.itemHelp}>{help}</span>}
      </span>
    </AriaMenuItem>
  );
}

export function MenuSection(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={styles.sectionTitle}>{props.title}</Header>
      {props.children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className={styles.separator} />;
}
