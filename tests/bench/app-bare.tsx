/** The least a list can be: as many rows, one of them chosen, nothing behind them. */
import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useVirtualizer } from '@tanstack/react-virtual'

const count = Number(new URLSearchParams(location.search).get('rows'))

const Bare = () => {
  const [chosen, setChosen] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => 92, overscan: 6 })
  useEffect(() => virtual.scrollToIndex(chosen), [chosen, virtual])
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'j') setChosen((before) => Math.min(count - 1, before + 1))
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return <div ref={box} role="listbox" style={{ height: 800, overflow: 'auto' }}><div style={{ position: 'relative', height: virtual.getTotalSize() }}>
    {virtual.getVirtualItems().map(({ index, start, key }) => <div key={key} className="inbox-row" role="option" aria-selected={index === chosen} aria-label={`Row ${index}`}
      style={{ position: 'absolute', top: 0, height: 92, transform: `translateY(${start}px)`, background: index === chosen ? '#ddd' : '#fff' }}>
      <p>Person {index}</p><p>Asked you something</p><p>What they wrote, as far as there is room</p></div>)}
  </div></div>
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Bare />)
