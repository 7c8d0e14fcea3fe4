/** A type of file that is accepted, and how its content is known. */
export interface FileKind {
  readonly type: string;
  readonly extensions: readonly string[];
  /** Bytes it begins with, as hexadecimal text; one of them. None: it is text in UTF-8. */
  readonly magic?: readonly string[];
}

const zip = ['504b0304'];
const office = 'application/vnd.openxmlformats-officedocument';

/** Nothing among these runs in a browser: no HTML, no SVG, no scripts, no programs. */
export const fileKinds: readonly FileKind[] = [
  { type: 'application/pdf', extensions: ['pdf'], magic: ['255044462d'] },
  { type: 'image/png', extensions: ['png'], magic: ['89504e470d0a1a0a'] },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], magic: ['ffd8ff'] },
  { type: 'image/gif', extensions: ['gif'], magic: ['474946383761', '474946383961'] },
  { type: 'image/webp', extensions: ['webp'], magic: ['52494646'] },
  { type: 'application/zip', extensions: ['zip'], magic: zip },
  { type: `${office}.wordprocessingml.document`, extensions: ['docx'], magic: zip },
  { type: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'], magic: zip },
  { type: `${office}.presentationml.presentation`, extensions: ['pptx'], magic: zip },
  { type: 'text/plain', extensions: ['txt', 'log', 'md'] },
  { type: 'text/csv', extensions: ['csv', 'tsv'] },
  { type: 'application/json', extensions: ['json'] },
];

/** How many of the first bytes `contentFits` needs. */
export const sniffedBytes = 4096;

/** Whether the first bytes of a file are those of its kind. */
export function contentFits(kind: FileKind, head: Uint8Array): boolean {
  if (kind.magic === undefined) return isText(head);
  const hex = Buffer.from(head.subarray(0, 16)).toString('hex');
  return kind.magic.some((magic) => hex.startsWith(magic));
}

/** The type that the first bytes show, for the error message. */
export function typeOfContent(head: Uint8Array): string {
  const found = fileKinds.find((kind) => kind.magic !== undefined && contentFits(kind, head));
  return found?.type ?? (isText(head) ? 'text/plain' : 'application/octet-stream');
}

/** UTF-8 without control characters other than white space; a character cut off at the end is let pass. */
function isText(head: Uint8Array): boolean {
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
