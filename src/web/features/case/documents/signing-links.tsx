import { useQuery } from '@tanstack/react-query';
import { api, keys, must } from '../../../api/index.ts';
import { useAct } from '../../../parts/casework/index.ts';
import { Badge, Button, Dialog, ProblemState, Skeleton, type Tone } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { DocumentData, SigningLink } from '../queries.ts';
import { words } from './words.ts';
import styles from './documents.module.css';

interface LinksProps {
  readonly caseId: string;
  readonly document: DocumentData;
  readonly onClose: () => void;
}

/** The links by which people outside the house accept the document: whom they are for, until when, what came of them. */
export function SigningLinks({ caseId, document, onClose }: LinksProps) {
  const text = useWords(words);
  const params = { path: { document: document.id } };
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.case(caseId), 'signing links', document.id],
    queryFn: () => must(api.GET('/documents/{document}/signing-links', { params })),
  });
  const links = data?.items ?? [];
  return (
    <Dialog title={text.linksTitle(document.title)} isOpen onClose={onClose}>
      {data === undefined ? (
        error ? (
          <ProblemState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={3} />
        )
      ) : links.length === 0 ? (
        <p className={styles.quiet}>{text.linksNone}</p>
      ) : (
        <ul className={styles.list}>
          {links.map((link) => (
            <LinkRow key={link.id} caseId={caseId} document={document} link={link} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

const tones: Readonly<Record<string, Tone>> = { open: 'accent', used: 'good' };

type LinkProps = Pick<LinksProps, 'caseId' | 'document'> & { readonly link: SigningLink };

function LinkRow(props: LinkProps) {
  const text = useWords(words);
  const format = useFormat();
  const { document, link } = props;
  const { name, email, by, status } = link;
  const who = name ?? email ?? text.linkAnybody;
  const facts = [
    name === undefined ? undefined : email,
    by?.name === undefined ? undefined : text.linkBy(by.name, format.day(link.created)),
    link.used === undefined ? undefined : text.linkUsed(format.day(link.used)),
    status === 'open' ? text.linkUntil(format.day(link.expires)) : undefined,
  ];
  return (
    <li className={styles.document}>
      <div className={styles.text}>
        <p className={styles.title}>
          <span>{who}</span>
          <Badge tone={tones[status] ?? 'plain'}>
            {text.linkStatus[status as keyof typeof text.linkStatus]}
          </Badge>
        </p>
        <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {status === 'open' && document.may.includes('sign') ? (
        <Withdraw {...props} label={text.linkWithdrawOf(who)} />
      ) : null}
    </li>
  );
}

function Withdraw(props: LinkProps & { readonly label: string }) {
  const text = useWords(words);
  const act = useAct(props.caseId);
  const path = { document: props.document.id, link: props.link.id };
  const withdraw = () =>
    act.run(
      () => must(api.DELETE('/documents/{document}/signing-links/{link}', { params: { path } })),
      { said: text.linkWithdrawn },
    );
  return (
    <Button small aria-label={props.label} isPending={act.isPending} onPress={withdraw}>
      {text.linkWithdraw}
    </Button>
  );
}
