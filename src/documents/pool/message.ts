import type { Problem } from '../../shared/index.ts';
import type { AttachedFile, OutputFormat } from '../../templates/index.ts';
import type { DocumentData } from '../render/document-data.ts';
import type { RenderedDocument } from '../render/render-document.ts';
import type { DocumentRenderer } from '../ports.ts';

type Files = Parameters<DocumentRenderer['render']>[0]['release']['files'];

/** What a thread is to render; `definitions` where it does not have those of the release. */
export interface RenderTask {
  readonly hash: string;
  readonly definitions?: Files;
  readonly document: string;
  readonly data: DocumentData;
  readonly format: OutputFormat;
  /** Files that the data name, by their names in the blob store. */
  readonly files?: ReadonlyMap<string, AttachedFile>;
}

/** What came of it. `unknown`: the thread needs the definitions of the release first. */
export type RenderAnswer =
  | { readonly kind: 'rendered'; readonly document: RenderedDocument }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly problems: readonly [Problem, ...Problem[]] }
  | { readonly kind: 'failed'; readonly reason: string };
