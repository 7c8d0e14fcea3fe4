/** Says something to screen readers only: what a key press did, how many were found. */
export function announce(text: string): void {
  const place = document.getElementById('announcements') ?? createPlace();
  place.textContent = '';
  setTimeout(() => {
    place.textContent = text;
  }, 50);
}

function createPlace(): HTMLElement {
  const place = document.createElement('div');
  place.id = 'announcements';
  place.className = 'visually-hidden';
  place.setAttribute('aria-live', 'polite');
  document.body.append(place);
  return place;
}
