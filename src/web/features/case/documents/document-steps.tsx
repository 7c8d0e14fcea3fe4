import { useState } from 'react';
import { KebabHorizontalIcon } from '@primer/octicons-react';
import { api, must } from '../../../api/index.ts';
import { useAct } from '../../../parts/casework/index.ts';
import { Button, IconButton, Menu, MenuItem, toast } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { DocumentData } from '../queries.ts';
import { RefuseDialog } from './refuse-dialog.tsx';
import { SigningDialog } from './signing-dialog.tsx';
import { SigningLinks } from './signing-links.tsx';
import { words } from './words.ts';

interface StepProps {
  readonly caseId: string;
  readonly document: DocumentData;
}

/** What may be done with a document now: approve, refuse, sign, try again, compare. */
export function DocumentSteps({ caseId, document }: StepProps) {
  return (
    <>
      {document.may.includes('refuse') ? <Refuse caseId={caseId} document={document} /> : null}
      {document.may.includes('approve') ? <Approve caseId={caseId} document={document} /> : null}
      <MoreSteps caseId={caseId} document={document} />
    </>
  );
}

function Refuse({ caseId, document }: StepProps) {
  const text = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {text.refuse}
      </Button>
      {isOpen ? (
        <RefuseDialog caseId={caseId} document={document} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function Approve({ caseId, document }: StepProps) {
  const text = useWords(words);
  const act = useAct(caseId);
  const params = { path: { document: document.id } };
  const approve = () =>
    act.run(() => must(api.POST('/documents/{document}/approve', { params, body: {} })), {
      said: text.approved,
    });
  return (
    <Button small variant="primary" isPending={act.isPending} onPress={approve}>
      {text.approve}
    </Button>
  );
}

function MoreSteps({ caseId, document }: StepProps) {
  const text = useWords(words);
  const [open, setOpen] = useState<'sign' | 'links'>();
  const close = () => setOpen(undefined);
  const deeds = useDeeds({ caseId, document });
  const steps = [
    { needs: 'sign', title: text.sign, run: () => setOpen('sign') },
    { needs: 'sign', title: text.links, run: () => setOpen('links') },
    { needs: 'accept', title: text.accept, run: deeds.accept },
    { needs: 'retry', title: text.retry, run: deeds.retry },
    { needs: 'remake', title: text.remake, run: deeds.remake },
  ].filter(({ needs }) => document.may.includes(needs));
  if (steps.length === 0) return null;
  const label = text.more(document.title);
  return (
    <>
      <Menu
        label={label}
        trigger={
          <IconButton label={label} small>
            <KebabHorizontalIcon />
          </IconButton>
        }
      >
        {steps.map(({ title, run }) => (
          <MenuItem key={title} onAction={run}>
            {title}
          </MenuItem>
        ))}
      </Menu>
      {open === 'sign' ? <SigningDialog document={document} onClose={close} /> : null}
      {open === 'links' ? (
        <SigningLinks caseId={caseId} document={document} onClose={close} />
      ) : null}
    </>
  );
}

function useDeeds({ caseId, document }: StepProps) {
  const text = useWords(words);
  const act = useAct(caseId);
  const params = { path: { document: document.id } };
  return {
    retry: () => act.run(() => must(api.POST('/documents/{document}/retry', { params }))),
    remake: () =>
      act.run(async () => {
        const { same } = await must(api.POST('/documents/{document}/remake', { params }));
        toast({ text: same ? text.same : text.differs, bad: !same });
      }),
    accept: () => {
      const [file] = document.files;
      if (file === undefined) return;
      const body = { format: file.format as 'html', sha256: file.sha256 };
      act.run(() => must(api.POST('/documents/{document}/accept', { params, body })), {
        said: text.accepted,
      });
    },
  };
}
