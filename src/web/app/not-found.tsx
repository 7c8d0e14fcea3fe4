import { LinkButton, Page } from '../ui/index.ts';
import { useWords } from '../words/index.ts';
import { words } from './words.ts';

/** What stands at an address that has no page. */
export function NotFoundPage() {
  const text = useWords(words);
  return (
    <Page title={text.notFound} lead={text.notFoundText}>
      <div>
        <LinkButton href="/inbox">{text.toInbox}</LinkButton>
      </div>
    </Page>
  );
}
