import { newSignedSecret } from '../../access/index.ts';
import { DAY, type Instant } from '../../shared/index.ts';
import type { LinkMaker, LinkRequest } from '../message.ts';
import type { ActionLink } from '../ports.ts';
import { linkPurpose, type LinkParts } from './link-parts.ts';

/** How long a link may be used; what it answers mostly ends before, and the link with it. */
export const linkLasts = 14 * DAY;

/** Makes the addresses that stand in messages. */
export function createLinks(
  parts: Pick<LinkParts, 'key' | 'random' | 'address'> & {
    readonly store: Pick<LinkParts['store'], 'saveActionLinks'>;
  },
): LinkMaker {
  const caseUrl = (id: string): string => `${parts.address()}/cases/${encodeURIComponent(id)}`;
  return {
    caseUrl,
    inboxUrl: () => `${parts.address()}/inbox`,
    pageUrl: (path) => `${parts.address()}${path}`,
    actionUrls: async (asked, now) => {
      const kept: ActionLink[] = [];
      const urls = asked.map((request) => {
        if (request.action === 'open') return caseUrl(request.case);
        const { token, idHash } = newSignedSecret(parts.key, parts.random, linkPurpose);
        kept.push(newLink(request, idHash, now));
        return `${parts.address()}/act/${token}`;
      });
      if (kept.length > 0) await parts.store.saveActionLinks(kept);
      return urls;
    },
  };
}

function newLink(request: LinkRequest, idHash: string, now: Instant): ActionLink {
  return { ...request, idHash, created: now, expires: now + linkLasts };
}
