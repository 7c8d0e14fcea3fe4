import { useState } from 'react';
import { KebabHorizontalIcon } from '@primer/octicons-react';
import { api, must } from '../../../api/index.ts';
import { ReasonDialog, useAct } from '../../../parts/casework/index.ts';
import { IconButton, Menu, MenuItem } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { ApprovalData } from '../queries.ts';
import { ApproverDialog } from './approver-dialog.tsx';
import { words } from './words.ts';

interface ApprovalProps {
  readonly caseId: string;
  readonly approval: ApprovalData;
}

type Asking = 'delegate' | 'add' | 'return';

/** What else may be done about an approval: let another vote, ask one more, an earlier step again, withdraw it. */
export function ApprovalMenu({ caseId, approval }: ApprovalProps) {
  const { approval: text } = useWords(words);
  const act = useAct(caseId);
  const [asking, setAsking] = useState<Asking>();
  const params = { path: { case: caseId, approval: approval.id } };
  const withdraw = () =>
    act.run(
      () => must(api.POST('/cases/{case}/approvals/{approval}/withdraw', { params, body: {} })),
      { said: text.withdrawn },
    );
  const items = [
    { ability: 'delegate', title: text.delegate, run: () => setAsking('delegate') },
    { ability: 'add approver', title: text.add, run: () => setAsking('add') },
    { ability: 'return', title: text.stepBack, run: () => setAsking('return') },
    { ability: 'withdraw', title: text.withdraw, run: withdraw, danger: true },
  ].filter(({ ability }) => approval.may.includes(ability));
  if (items.length === 0) return null;
  return (
    <>
      <Menu
        label={text.more}
        trigger={
          <IconButton label={text.more}>
            <KebabHorizontalIcon />
          </IconButton>
        }
      >
        {items.map(({ ability, title, run, danger }) => (
          <MenuItem key={ability} danger={danger ?? false} onAction={run}>
            {title}
          </MenuItem>
        ))}
      </Menu>
      <AskedDialog
        caseId={caseId}
        approval={approval}
        asking={asking}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}

function AskedDialog(
  props: ApprovalProps & { readonly asking: Asking | undefined; readonly onClose: () => void },
) {
  const { caseId, approval, asking, onClose } = props;
  if (asking === undefined) return null;
  if (asking === 'return')
    return <StepBack caseId={caseId} approval={approval} onClose={onClose} />;
  return <ApproverDialog caseId={caseId} approval={approval.id} how={asking} onClose={onClose} />;
}

/** Has an earlier step vote again, and says why. */
function StepBack({ caseId, approval, onClose }: ApprovalProps & { readonly onClose: () => void }) {
  const { approval: text } = useWords(words);
  const { dialog } = useAct(caseId);
  const params = { path: { case: caseId, approval: approval.id } };
  const now = approval.steps.findIndex(({ id }) => id === approval.current);
  return (
    <ReasonDialog
      title={text.stepBackTitle}
      reasonLabel={text.step}
      action={text.stepBackDo}
      reasons={approval.steps.slice(0, Math.max(now, 0))}
      noteRequired
      isPending={dialog.isPending}
      error={dialog.error}
      onClose={onClose}
      onSend={({ reason: step, note: comment = '' }) =>
        dialog.mutate(
          () =>
            must(
              api.POST('/cases/{case}/approvals/{approval}/return', {
                params,
                body: { step, comment },
              }),
            ),
          { onSuccess: onClose },
        )
      }
    />
  );
}
