/** An icon given as path data of a 24 by 24 drawing. */
export const Glyph = ({ path, size = 20 }: { path: string; size?: number }) =>
  <svg viewBox="0 0 24 24" width={size} height={size} fill="currentColor" aria-hidden="true"><path d={path} /></svg>
