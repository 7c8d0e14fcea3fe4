import { BatonError, type Problem } from '../../../shared/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import type { DocumentStore } from '../../ports.ts';
import type { BlobStore } from '../../../engine/index.ts';
import { documentBytes } from './document-bytes.ts';

const page = 200;
/** The most files of which it is told. */
const most = 100;

type Kept = Omit<StoredDocument, 'data'>;
type Store = Pick<DocumentStore, 'listDocuments' | 'loadDocument'> & Pick<BlobStore, 'readBlob'>;

/** Holds every kept file of a document against its hash: those that are altered or gone. */
export async function checkDocumentFiles(store: Store): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (let before: string | undefined, more = true; more;) {
    const found = await store.listDocuments({
      limit: page,
      ...(before !== undefined && { before }),
    });
    for (const document of found) problems.push(...(await filesOf(store, document)));
    before = found.at(-1)?.id;
    more = found.length === page && problems.length < most;
  }
  return problems.slice(0, most);
}

async function filesOf(store: Store, document: Kept): Promise<readonly Problem[]> {
  const kept = document.files.filter(({ blob }) => blob !== undefined);
  const wrong: Problem[] = [];
  for (const file of kept)
    try {
      await documentBytes({ store }, document, file);
    } catch (error) {
      if (!(error instanceof BatonError)) throw error;
      const params = { id: document.id, format: file.format };
      wrong.push({ code: 'integrity-document-file', params });
    }
  // A draft that is approved, or a document that expires, between the two reads is no fault.
  const isSame = (await store.loadDocument(document.id))?.revision === document.revision;
  return isSame ? wrong : [];
}
