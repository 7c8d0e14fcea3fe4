/** The sign of the product. */
export function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0958d9" />
      <path d="M8.5 21.5 19 11" stroke="#fff" strokeWidth="4.5" strokeLinecap="round" />
      <path d="m19.5 16.5 4-4" stroke="#8ec5ff" strokeWidth="4.5" strokeLinecap="round" />
    </svg>
  );
}
