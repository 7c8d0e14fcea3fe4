import { actorOf, readSignedSecret, type Actor } from '../../access/index.ts';
import { readWholeJournal } from '../../engine/index.ts';
import { BatonError } from '../../shared/index.ts';
import { loadCaseInView, seesCase, type CaseInView } from '../case-in-view.ts';
import type { ActionLink } from '../ports.ts';
import { linkPurpose, type LinkParts } from './link-parts.ts';
import { begunAnew, howItEnded, isOpen, isOutdated, isVote } from './standing.ts';

/** A link that may be used now, with its person and its case. */
export interface OpenedLink {
  readonly link: ActionLink;
  readonly actor: Actor;
  readonly view: CaseInView;
}

/**
 * Finds what a token stands for and sees to it that its person may still act by it. Changes nothing. Raises
 * `action-link-unknown`, `action-link-used`, `action-link-expired`, `person-inactive`, `not-found` where the person
 * does not see the case any more, and `action-link-overtaken` where what it answers has ended, or the case was changed
 * since and the votes began anew: nobody approves by an old message what it did not show.
 */
export async function openLink(parts: LinkParts, token: string): Promise<OpenedLink> {
  const now = parts.clock.now();
  const link = await findLink(parts, token);
  if (link.used !== undefined) throw new BatonError({ code: 'action-link-used' });
  if (link.expires <= now) throw new BatonError({ code: 'action-link-expired' });
  const actor = await actorBehind(parts, link);
  const view = await loadCaseInView(parts, link.case);
  if (!view || !seesCase(view, actor, now)) throw noCase(link.case);
  const stands = isOpen(link, view.state);
  if (stands && !isVote(link)) return { link, actor, view };
  const journal = await readWholeJournal(parts.store, link.case);
  if (stands && !isOutdated(link, journal)) return { link, actor, view };
  const how = stands ? begunAnew : howItEnded(link, journal);
  throw new BatonError({ code: 'action-link-overtaken', params: { how } });
}

async function findLink(parts: LinkParts, token: string): Promise<ActionLink> {
  const idHash = readSignedSecret(token, parts.key, linkPurpose);
  const link = idHash === undefined ? undefined : await parts.store.findActionLink(idHash);
  if (!link) throw new BatonError({ code: 'action-link-unknown' });
  return link;
}

async function actorBehind(parts: LinkParts, link: ActionLink): Promise<Actor> {
  const person = await parts.store.loadPerson(link.person);
  if (!person?.active) {
    const name = person?.name ?? link.person;
    throw new BatonError({ code: 'person-inactive', params: { name } });
  }
  const { organization } = parts.workspaces.current().workspace;
  return actorOf(person, organization, parts.clock.now());
}

function noCase(id: string): BatonError {
  const what = { en: 'case', 'zh-CN': '事项' };
  return new BatonError({ code: 'not-found', params: { what, id } });
}
