import { Link, useLocation } from 'wouter';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './payouts.module.css';

/** The pages of finance beside each other. */
export function PayoutsTabs() {
  const text = useWords(words);
  const [location] = useLocation();
  const tabs = [
    { href: '/payouts', title: text.runs },
    { href: '/payouts/disputes', title: text.disputes },
    { href: '/payouts/targets', title: text.targets },
    { href: '/payouts/rates', title: text.rates },
  ];
  return (
    <nav aria-label={text.payouts} className={styles.tabs}>
      {tabs.map(({ href, title }) => (
        <Link key={href} href={href} aria-current={location === href ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
