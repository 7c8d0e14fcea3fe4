let title = '';
let waiting = 0;

/** What the window is called: the page, and before it how much is new in the inbox. */
export function setWindowTitle(page: string): void {
  title = page;
  write();
}

/** How much is new; nothing stands in the title where it is 0. */
export function setWindowCount(count: number): void {
  waiting = count;
  write();
}

function write(): void {
  const page = title === '' ? 'Baton' : `${title} · Baton`;
  document.title = waiting === 0 ? page : `(${waiting}) ${page}`;
}
