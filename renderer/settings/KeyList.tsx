const keys: readonly (readonly [readonly string[], string])[] = [
  [['j', 'k'], 'Next, previous'], [['Enter'], 'Open'], [['Esc'], 'Back to the list'], [['r'], 'Answer'], [['Ctrl', 'Enter'], 'Reply and next'],
  [['e'], 'Done'], [['s'], 'Put off'], [['x'], 'Needs no answer'], [['h'], 'Hide this person'], [['n'], 'Not noise, in Hidden'], [['z'], 'Undo, step by step'],
]

/** Every key of the inbox. */
export const KeyList = () => <section className="choice"><h2>Keys</h2>
  <dl className="key-list">{keys.map(([names, does]) => <div key={does}>
    <dt>{names.map((name) => <kbd key={name}>{name}</kbd>)}</dt><dd>{does}</dd></div>)}</dl>
</section>
