/** The mark of the app: two strokes that meet. */
export const Mark = ({ size }: { size: number }) => <svg viewBox="88 88 848 848" width={size} height={size} fill="none" strokeWidth="92" strokeLinecap="round" aria-hidden="true">
  <rect x="88" y="88" width="848" height="848" rx="196" fill="#0f6b5d" />
  <path d="M372 306V718" stroke="#faf6ee" />
  <path d="M694 306C390 404 390 620 694 718" stroke="#f0c987" />
</svg>
