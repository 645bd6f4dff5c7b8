import './bar.css'

/** How far something has come, 0 to 1; null while nobody can say. */
export const Bar = ({ share, label }: { share: number | null; label: string }) =>
  <div className="bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100}
    aria-valuenow={share === null ? undefined : Math.round(share * 100)} data-open={share === null}>
    <span style={share === null ? undefined : { width: `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%` }} />
  </div>
