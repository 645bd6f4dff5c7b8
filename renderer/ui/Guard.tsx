import { Component } from 'react'
import type { ReactNode } from 'react'
import { say } from '../words/say.ts'
import { Button } from './Button.tsx'
import { Plate } from './Plate.tsx'

interface Props {
  /** What is inside, in the user's words: "the list". */
  what: string
  /** A new value tries again: what is shown has changed. */
  resetBy?: string
  children: ReactNode
}

/** Keeps a fault in one pane from taking the others with it. */
export class Guard extends Component<Props, { problem: string | null }> {
  override state = { problem: null as string | null }

  static getDerivedStateFromError(error: unknown): { problem: string } {
    return { problem: error instanceof Error ? error.message : String(error) }
  }

  override componentDidUpdate(before: Props): void {
    if (before.resetBy !== this.props.resetBy && this.state.problem !== null) this.setState({ problem: null })
  }

  override render(): ReactNode {
    if (this.state.problem === null) return this.props.children
    return <Plate title={say('ui.guard.title', { what: this.props.what })}
      actions={<Button onClick={() => this.setState({ problem: null })}>{say('ui.try-again')}</Button>}>
      <p>{say('ui.guard.words')}</p>
      <p>{this.state.problem}</p>
    </Plate>
  }
}
