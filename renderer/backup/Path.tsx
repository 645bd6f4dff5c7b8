import { useState } from 'react'
import { Check, Copy } from 'lucide-react'
import { IconButton } from '../ui/Button.tsx'
import { say } from '../words/say.ts'

/** A folder on this computer, to read and to copy. */
export const Path = ({ path }: { path: string }) => {
  const [isCopied, setCopied] = useState(false)
  // Where the browser says no, the path can still be selected.
  const copy = () => void navigator.clipboard.writeText(path).then(() => setCopied(true), () => undefined)
  return <span className="backup-path"><code dir="ltr">{path}</code>
    <IconButton label={isCopied ? say('path.copied') : say('path.copy')} icon={isCopied ? <Check size={15} /> : <Copy size={15} />} onClick={copy} /></span>
}
