import { documentAbilities } from '../../documents/index.ts';
import { answer, type Reply } from '../core/reply.ts';
import type { Call } from '../core/route.ts';
import { documentJson } from './document-json.ts';
import type { SeenDocument } from './seen-document.ts';

/** A document as it is answered, its revision in the `ETag`. */
export function documentReply(call: Call, seen: SeenDocument): Reply {
  const { document } = seen;
  const may = documentAbilities(document, call.actor);
  return answer(documentJson(call, seen, may), document.revision);
}
