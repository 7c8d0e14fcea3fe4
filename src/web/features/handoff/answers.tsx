import { useState } from 'react';
import { KebabHorizontalIcon } from '@primer/octicons-react';
import { useLocation } from 'wouter';
import { api, must } from '../../api/index.ts';
import { ReasonDialog, useAct, type Said } from '../../parts/casework/index.ts';
import { Button, IconButton, LinkButton, Menu, MenuItem, toast, useKeys } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { Contract } from './queries.ts';
import { RerouteDialog } from './reroute-dialog.tsx';
import { ResubmitForm } from './resubmit-form.tsx';
import { words } from './words.ts';

type Open = 'reject' | 'return' | 'resubmit' | 'reroute';

/** What the reader may answer: accept, reject, send back, put right, take back, pass on. `a` accepts, `r` rejects. */
export function Answers({ contract }: { readonly contract: Contract }) {
  const text = useWords(words);
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<Open>();
  const { id, may, case: of, reject, return: back } = contract;
  const act = useAct(of.id);
  const params = { path: { case: of.id, offer: id } };
  const accept = () =>
    act.run(() => must(api.POST('/cases/{case}/offers/{offer}/accept', { params, body: {} })), {
      said: text.accepted,
      done: () => navigate(`/cases/${of.id}`),
    });
  useKeys({
    a: may.includes('accept') ? accept : undefined,
    r: may.includes('reject') ? () => setOpen('reject') : undefined,
  });
  return (
    <>
      <LinkButton variant="quiet" href={`/cases/${of.id}`}>
        {text.toCase}
      </LinkButton>
      <MoreAnswers contract={contract} onReroute={() => setOpen('reroute')} />
      {may.includes('reject') && reject ? (
        <Button onPress={() => setOpen('reject')}>{text.reject}</Button>
      ) : null}
      {may.includes('return') && back ? (
        <Button onPress={() => setOpen('return')}>{text.return}</Button>
      ) : null}
      {may.includes('accept') ? (
        <Button variant="primary" isPending={act.isPending} onPress={accept}>
          {text.accept}
        </Button>
      ) : null}
      {may.includes('resubmit') ? (
        <Button variant="primary" onPress={() => setOpen('resubmit')}>
          {text.resubmit}
        </Button>
      ) : null}
      <AnswerDialogs contract={contract} open={open} onClose={() => setOpen(undefined)} />
    </>
  );
}

/** What the giver and those above him may do with an open offer. */
function MoreAnswers(props: { readonly contract: Contract; readonly onReroute: () => void }) {
  const text = useWords(words);
  const { id, may, case: of } = props.contract;
  const act = useAct(of.id);
  const params = { path: { case: of.id, offer: id } };
  const withdraw = () =>
    act.run(() => must(api.POST('/cases/{case}/offers/{offer}/withdraw', { params, body: {} })), {
      said: text.withdrawn,
    });
  if (!may.includes('withdraw') && !may.includes('reroute')) return null;
  return (
    <Menu
      label={text.more}
      trigger={
        <IconButton label={text.more}>
          <KebabHorizontalIcon />
        </IconButton>
      }
    >
      {may.includes('reroute') ? (
        <MenuItem onAction={props.onReroute}>{text.reroute}</MenuItem>
      ) : null}
      {may.includes('withdraw') ? (
        <MenuItem danger onAction={withdraw}>
          {text.withdraw}
        </MenuItem>
      ) : null}
    </Menu>
  );
}

function AnswerDialogs(props: {
  readonly contract: Contract;
  readonly open: Open | undefined;
  readonly onClose: () => void;
}) {
  const { contract, open, onClose } = props;
  switch (open) {
    case 'reject':
    case 'return':
      return <SendBack contract={contract} how={open} onClose={onClose} />;
    case 'reroute':
      return <RerouteDialog contract={contract} onClose={onClose} />;
    case 'resubmit':
      return <ResubmitForm contract={contract} onClose={onClose} />;
    case undefined:
      return null;
  }
}

/** Rejects an offer, or sends back what was accepted: with a reason of the handoff. */
function SendBack(props: {
  readonly contract: Contract;
  readonly how: 'reject' | 'return';
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const { contract, how, onClose } = props;
  const { id, handoff, case: of } = contract;
  const { dialog } = useAct(of.id);
  const rule = contract[how];
  if (rule === undefined) return null;
  const title = handoff?.title ?? '';
  const send = (body: Said) => {
    const deed =
      how === 'reject'
        ? () =>
            must(
              api.POST('/cases/{case}/offers/{offer}/reject', {
                params: { path: { case: of.id, offer: id } },
                body,
              }),
            )
        : () =>
            must(
              api.POST('/cases/{case}/handoffs/{handoff}/return', {
                params: { path: { case: of.id, handoff: handoff?.id ?? '' } },
                body,
              }),
            );
    dialog.mutate(deed, {
      onSuccess: () => {
        toast({ text: how === 'reject' ? text.rejected : text.returned });
        onClose();
      },
    });
  };
  return (
    <ReasonDialog
      title={how === 'reject' ? text.rejectTitle(title) : text.returnTitle(title)}
      action={how === 'reject' ? text.reject : text.return}
      reasons={rule.reasons}
      noteRequired={rule.noteRequired}
      isPending={dialog.isPending}
      error={dialog.error}
      onSend={send}
      onClose={onClose}
      {...(rule.backTo && { lead: text.goesBack(rule.backTo.title) })}
    />
  );
}
