import { useRef, useState } from 'react';
import { FileIcon, UploadIcon, XIcon } from '@primer/octicons-react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Button, IconButton, Link, Progress } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { Values } from '../model/answer.ts';
import type { FieldModel } from '../model/field-model.ts';
import { useFormServices } from '../services.ts';
import { words } from '../words.ts';
import { partsOf, type ControlProps } from './control.ts';
import styles from './controls.module.css';

interface Upload {
  readonly name: string;
  readonly part: number;
}

/** A file: chosen or dropped, uploaded at once with its progress, replaced or removed. */
export function FileControl(props: ControlProps) {
  const { field, onChange, onLeave, cell } = props;
  const { label, help, error, isRequired } = partsOf(props);
  const text = useWords(words);
  const uploading = useUpload(field, (file) => {
    onChange(file);
    onLeave();
  });
  const { upload, start } = uploading;
  const wrong = uploading.failure ?? error;
  return (
    <div role="group" aria-label={label} className={styles.group}>
      {cell ? null : (
        <span className={styles.groupTitle}>
          {label}
          {isRequired ? (
            <span className={styles.mark} title={text.required}>
              {' *'}
            </span>
          ) : null}
        </span>
      )}
      <DropZone
        className={styles.drop}
        data-invalid={wrong !== undefined}
        aria-label={`${label}: ${text.file.drop}`}
        onDrop={async ({ items }) => {
          const item = items.find(isFileDropItem);
          if (item) void start(await item.getFile());
        }}
      >
        {upload ? (
          <Uploading upload={upload} onStop={uploading.stop} />
        ) : (
          <Kept {...props} onFile={(file) => void start(file)} />
        )}
      </DropZone>
      {help === undefined ? null : <p className={styles.help}>{help}</p>}
      {wrong === undefined ? null : (
        <p role="alert" className={styles.error}>
          {wrong}
        </p>
      )}
    </div>
  );
}

function Uploading(props: { readonly upload: Upload; readonly onStop: () => void }) {
  const { name, part } = props.upload;
  const text = useWords(words);
  const format = useFormat();
  return (
    <>
      <span className={styles.grow}>
        <Progress label={text.file.uploading(name)} value={part} text={format.percent(part, 0)} />
      </span>
      <IconButton label={text.file.stop} small onPress={props.onStop}>
        <XIcon />
      </IconButton>
    </>
  );
}

/** The file that is there, or the invitation to choose one. */
function Kept(props: ControlProps & { readonly onFile: (file: File) => void }) {
  const { field, value, onChange } = props;
  const text = useWords(words);
  const format = useFormat();
  const { fileHref } = useFormServices();
  const kept = typeof value === 'object' && value !== null ? (value as Values) : undefined;
  const href = kept && fileHref?.(field.pointer, kept);
  const name = String(kept?.['name'] ?? '');
  const limit =
    field.maxBytes === undefined
      ? ''
      : ` · ${text.file.limit(sizeText(field.maxBytes, format.number))}`;
  return (
    <>
      {kept ? <FileIcon /> : <UploadIcon />}
      {kept ? (
        <>
          <span className={styles.fileName}>{href ? <Link href={href}>{name}</Link> : name}</span>
          <span className={styles.grow}>{sizeText(Number(kept['size']), format.number)}</span>
        </>
      ) : null}
      <FileTrigger
        acceptedFileTypes={[...(field.accept ?? [])]}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) props.onFile(file);
        }}
      >
        <Button small>{kept ? text.file.replace : text.file.choose}</Button>
      </FileTrigger>
      {kept ? (
        <IconButton label={text.file.remove(name)} small onPress={() => onChange(null)}>
          <XIcon />
        </IconButton>
      ) : (
        <span>
          {text.file.drop}
          {limit}
        </span>
      )}
    </>
  );
}

function useUpload(field: FieldModel, onKept: (file: Values) => void) {
  const text = useWords(words);
  const format = useFormat();
  const services = useFormServices();
  const [upload, setUpload] = useState<Upload>();
  const [failure, setFailure] = useState<string>();
  const round = useRef(0);
  const start = async (file: File): Promise<void> => {
    const { accept, maxBytes } = field;
    if (maxBytes !== undefined && file.size > maxBytes)
      return setFailure(text.file.tooLarge(sizeText(maxBytes, format.number)));
    if (accept && file.type !== '' && !accept.some((one) => isOfType(file.type, one)))
      return setFailure(text.file.wrongType);
    const own = ++round.current;
    const isOwn = (): boolean => own === round.current;
    setFailure(undefined);
    setUpload({ name: file.name, part: 0 });
    try {
      const kept = await services.upload?.(
        file,
        (part) => isOwn() && setUpload({ name: file.name, part }),
      );
      if (isOwn() && kept) onKept({ ...kept });
    } catch (error) {
      if (isOwn()) setFailure(messageOf(error) ?? text.file.failed);
    }
    if (isOwn()) setUpload(undefined);
  };
  const stop = (): void => {
    round.current += 1;
    setUpload(undefined);
  };
  return { upload, failure, start, stop };
}

function messageOf(error: unknown): string | undefined {
  const { problem } = error as { problem?: { detail: string; status: number } };
  return problem && problem.status < 500 ? problem.detail : undefined;
}

function isOfType(type: string, pattern: string): boolean {
  return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}

/** Sizes are counted as definitions write them: a kilobyte has 1000 bytes. */
export function sizeText(bytes: number, number: (value: number) => string): string {
  if (bytes >= 1e6) return `${number(Math.round(bytes / 1e5) / 10)} MB`;
  return bytes >= 1000 ? `${number(Math.round(bytes / 1000))} kB` : `${number(bytes)} B`;
}
