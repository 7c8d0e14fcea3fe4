import { useState } from 'react';

/** What is being written about a case; kept on this machine until it is sent. */
export function useCommentDraft(caseId: string): [string, (text: string) => void] {
  const place = `comment ${caseId}`;
  const [draft, setDraft] = useState(() => sessionStorage.getItem(place) ?? '');
  return [
    draft,
    (text) => {
      setDraft(text);
      if (text === '') sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, text);
    },
  ];
}
