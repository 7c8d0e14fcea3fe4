import { CheckCircleFillIcon, XCircleFillIcon } from '@primer/octicons-react';
import { useWhen } from '../../parts/casework/index.ts';
import { Badge, Card, LinkButton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { Contract } from './queries.ts';
import { words } from './words.ts';
import styles from './handoff.module.css';

type Item = Contract['checklist'][number];

/** What the giver has to bring, what shows that it is there, and where what is lacking is put right. */
export function Checklist({ contract }: { readonly contract: Contract }) {
  const { checklist: text } = useWords(words);
  const items = contract.checklist;
  const held = items.filter(({ holds }) => holds).length;
  if (items.length === 0)
    return (
      <Card title={text.title}>
        <p className={styles.quiet}>{text.none}</p>
      </Card>
    );
  return (
    <Card
      title={text.title}
      actions={
        <Badge tone={held === items.length ? 'good' : 'warn'}>
          {text.count(held, items.length)}
        </Badge>
      }
    >
      <p className={styles.quiet}>{text.lead}</p>
      <ul className={styles.items}>
        {items.map((item) => (
          <ChecklistItem key={item.id} item={item} caseId={contract.case.id} />
        ))}
      </ul>
    </Card>
  );
}

function ChecklistItem({ item, caseId }: { readonly item: Item; readonly caseId: string }) {
  const { checklist: text } = useWords(words);
  const when = useWhen();
  const { title, holds, shows } = item;
  const evidence = [shows?.text, shows?.at && when(shows.at)].filter(Boolean);
  return (
    <li className={styles.item} data-holds={holds}>
      {holds ? (
        <CheckCircleFillIcon aria-label={text.holds} />
      ) : (
        <XCircleFillIcon aria-label={text.lacks} />
      )}
      <div className={styles.itemText}>
        <p>{title}</p>
        {evidence.length === 0 ? null : <p className={styles.evidence}>{evidence.join(' · ')}</p>}
      </div>
      <RemedyLink item={item} caseId={caseId} />
    </li>
  );
}

function RemedyLink({ item, caseId }: { readonly item: Item; readonly caseId: string }) {
  const { checklist: text } = useWords(words);
  const { remedy } = item;
  if (remedy === undefined) return null;
  const ways: Readonly<Record<string, { readonly href: string; readonly title: string }>> = {
    field: { href: `/cases/${caseId}?field=${remedy.id}`, title: text.fill },
    task: { href: `/cases/${caseId}?tab=tasks`, title: text.task },
    document: { href: `/cases/${caseId}?tab=documents`, title: text.document },
  };
  const way = ways[remedy.kind];
  if (way === undefined) return null;
  return (
    <LinkButton small href={way.href}>
      {way.title}
    </LinkButton>
  );
}
