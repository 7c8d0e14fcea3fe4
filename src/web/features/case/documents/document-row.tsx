import { useState } from 'react';
import { DownloadIcon, EyeIcon } from '@primer/octicons-react';
import { useWhen } from '../../../parts/casework/index.ts';
import { WhyOfCase } from '../../../parts/why/index.ts';
import { Badge, Button, IconButton, Menu, MenuItem, type Tone } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { DocumentPreview } from './document-preview.tsx';
import { DocumentSteps } from './document-steps.tsx';
import { useDocument, type CaseDocuments } from '../queries.ts';
import { words } from './words.ts';
import styles from './documents.module.css';

type Summary = CaseDocuments['items'][number];

const tones: Readonly<Record<string, Tone>> = {
  draft: 'warn',
  released: 'good',
  refused: 'bad',
  failed: 'bad',
};
const shown = new Set(['html', 'pdf', 'text']);

/** A document with its state, to be read, downloaded, approved and sent out. */
export function DocumentRow(props: { readonly caseId: string; readonly document: Summary }) {
  const text = useWords(words);
  const when = useWhen();
  const { caseId, document } = props;
  const [isShown, setShown] = useState(false);
  const { data: whole } = useDocument(caseId, document.id);
  const { title, status, files, by, requested, accepted } = document;
  const number = title.includes(document.number ?? '') ? undefined : document.number;
  const kept = files.filter(({ url }) => url !== undefined);
  const name = [title, number].filter(Boolean).join(' ');
  return (
    <li className={styles.document}>
      <div className={styles.text}>
        <p className={styles.title}>
          <span>{title}</span>
          {number === undefined ? null : <span className={styles.number}>{number}</span>}
          <Badge tone={tones[status]}>
            {text.status[status as keyof typeof text.status] ?? status}
          </Badge>
          {accepted > 0 ? <Badge tone="good">{text.signed}</Badge> : null}
          <WhyOfCase
            of={name}
            case={caseId}
            question={{ about: 'document', document: document.id }}
          />
        </p>
        <p className={styles.quiet}>
          {[by?.name && text.by(by.name), when(requested)].filter(Boolean).join(' · ')}
        </p>
        {whole?.error === undefined ? null : <p className={styles.bad}>{whole.error}</p>}
      </div>
      <div className={styles.actions}>
        {kept.some((file) => shown.has(file.format)) ? (
          <Button small onPress={() => setShown(true)}>
            <EyeIcon />
            {text.preview}
          </Button>
        ) : null}
        <Downloads name={name} files={kept} />
        {whole === undefined ? null : <DocumentSteps caseId={caseId} document={whole} />}
      </div>
      {isShown ? (
        <DocumentPreview name={name} files={kept} onClose={() => setShown(false)} />
      ) : null}
    </li>
  );
}

function Downloads(props: { readonly name: string; readonly files: Summary['files'] }) {
  const text = useWords(words);
  if (props.files.length === 0) return null;
  return (
    <Menu
      label={text.download}
      trigger={
        <IconButton label={`${text.download}: ${props.name}`} variant="secondary" small>
          <DownloadIcon />
        </IconButton>
      }
    >
      {props.files.map((file) => (
        <MenuItem key={file.format} href={file.url ?? ''} download={file.name}>
          {file.format.toUpperCase()}
        </MenuItem>
      ))}
    </Menu>
  );
}
