import { useRef } from 'react'
import { ImagePlus } from 'lucide-react'
import { IconButton } from '../../ui/Button.tsx'
import { say } from '../../words/say.ts'

/** Opens the system's file dialog for pictures. */
export const AddPictures = ({ isFull, onAdd }: { isFull: boolean; onAdd: (files: readonly File[]) => void }) => {
  const input = useRef<HTMLInputElement>(null)
  return <>
    <input ref={input} type="file" accept="image/*,.heic,.heif" multiple hidden onChange={({ target }) => {
      onAdd([...target.files ?? []])
      // The same file again is a choice again.
      target.value = ''
    }} />
    <IconButton label={isFull ? say('pictures.no-more') : say('pictures.add')} icon={<ImagePlus size={18} strokeWidth={1.75} />}
      aria-disabled={isFull || undefined} onClick={() => { if (!isFull) input.current?.click() }} />
  </>
}
