import { useState, type ReactNode } from 'react';
import {
  Amount,
  StatementDocuments,
  StatementTable,
  type OfPeriod,
  type Statement,
} from '../../parts/payouts/index.ts';
import { Sheet } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './payouts.module.css';

/** Somebody's statement beside the page, each line with why it is what it is. */
export function useWhoseSheet(
  of: OfPeriod,
  currency: string,
): { readonly open: (statement: Statement) => void; readonly element: ReactNode } {
  const text = useWords(words);
  const [statement, setStatement] = useState<Statement>();
  const name = statement?.person.name ?? statement?.person.id ?? '';
  const element = (
    <Sheet
      title={name}
      isOpen={statement !== undefined}
      onClose={() => setStatement(undefined)}
      wide
    >
      {statement === undefined ? null : (
        <>
          <p className={styles.sum}>
            <Amount amount={statement.total} currency={currency} />
          </p>
          <StatementTable
            label={text.statementOf(name)}
            of={of}
            currency={currency}
            lines={statement.lines}
          />
          <h3 className={styles.documents}>{text.documents}</h3>
          <StatementDocuments of={of} person={statement.person.id} />
        </>
      )}
    </Sheet>
  );
  return { open: setStatement, element };
}
