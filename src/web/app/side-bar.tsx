import { Button as AriaButton } from 'react-aria-components';
import { useMe } from '../api/index.ts';
import { Avatar, Menu } from '../ui/index.ts';
import { useWords } from '../words/index.ts';
import { AccountItems } from './account.tsx';
import { Mark } from './mark.tsx';
import { PlaceList } from './places.tsx';
import { words } from './words.ts';
import styles from './shell.module.css';

/** The menu at the left: where one can go, and at its foot who one is. */
export function SideBar() {
  const text = useWords(words);
  const me = useMe();
  const button = (
    <AriaButton className={styles.accountButton}>
      <Avatar name={me.name} />
      <span className={styles.placeText}>{me.name}</span>
      <span className="visually-hidden">{text.account}</span>
    </AriaButton>
  );
  return (
    <nav className={styles.side} aria-label={text.main}>
      <div className={styles.brand}>
        <Mark />
        Baton
      </div>
      <PlaceList />
      <div className={styles.account}>
        <Menu trigger={button} label={text.account}>
          <AccountItems />
        </Menu>
      </div>
    </nav>
  );
}
