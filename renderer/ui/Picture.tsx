import './picture.css'
import { useEffect, useRef, useState } from 'react'
import { ImageOff } from 'lucide-react'
import { say } from '../words/say.ts'

/** What finds a picture's bytes, and what it shows. */
export interface Shown {
  readonly hash: string
  readonly mediaType: string
  readonly alt: string
}

type Load<T> = (which: T) => Promise<Blob | null>

/** A picture from bytes on this machine: a quiet plate until they are there, a sign where they are not. */
export const Picture = <T extends Shown>({ of, load }: { of: T; load: Load<T> }) => {
  const [url, setUrl] = useState<string | null>(null)
  const [isGone, setGone] = useState(false)
  const { hash } = of
  // Its bytes follow from its hash; what it is said to show may be typed meanwhile.
  const latest = useRef(of)
  useEffect(() => { latest.current = of })
  useEffect(() => {
    let made: string | null = null
    let isOver = false
    load(latest.current).then((bytes) => {
      if (isOver) return
      made = bytes && URL.createObjectURL(bytes)
      setUrl(made)
      setGone(made === null)
    }, () => { if (!isOver) setGone(true) })
    return () => {
      isOver = true
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [hash, load])
  return <span className="picture">
    {isGone ? <ImageOff size={18} strokeWidth={1.75} role="img" aria-label={say('ui.picture.gone')} />
      : url !== null && <img src={url} alt={of.alt || say('ui.picture.not-described')} onError={() => setGone(true)} />}
  </span>
}

/** Small, in a row. */
export const Pictures = <T extends Shown>({ of, load }: { of: readonly T[]; load: Load<T> }) => of.length === 0 ? null :
  <ul className="pictures" aria-label={say('ui.pictures', { count: of.length })}>
    {of.map((one) => <li key={one.hash}><Picture of={one} load={load} /></li>)}
  </ul>
