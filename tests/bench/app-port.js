/** Stands where main stands: answers the page's calls with nothing to do, and tells when the first row was painted. Runs before the page's own scripts. */
{
  let listener = null
  const answers = {
    hello: () => ({ version: 'bench', host: 'chromium', networks: [], vault: 'session', addSample: false, notices: [] }),
    openBackups: () => ({ acknowledged: 0, offer: [], status: { folder: '', failure: null, writtenAt: null, disk: 'fine' } }),
    appendJournal: ({ entries }) => Math.max(0, ...entries.map(({ seq }) => seq)),
    startSync: ({ account }) => {
      const status = { accountId: account.id, phase: 'resting', failure: null, nextAt: null, lastReadAt: Date.now(), progress: null }
      setTimeout(() => void listener?.(JSON.stringify({ is: 'signal', name: 'status', input: status })))
      return null
    },
    openLink: () => true, listBackups: () => [], chooseVault: () => 'session', unlockVault: () => 'session',
  }
  window.kith = {
    call: async (json) => {
      const { name, input } = JSON.parse(json)
      return JSON.stringify({ ok: answers[name]?.(input) ?? null })
    },
    listen: (heard) => { listener = heard },
  }
  window.bench = {
    deliver: (batch) => listener(`{"is":"delivery","name":"batch","input":${batch}}`),
    /** Asked in an animation frame: once that frame is painted. */
    afterFrame: (work) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = work
      port2.postMessage(null)
    },
    afterPaint: (work) => requestAnimationFrame(() => window.bench.afterFrame(work)),
    rows: () => [...document.querySelectorAll('[role=option]')],
    chosen: () => document.querySelector('[role=option][aria-selected=true]')?.getAttribute('aria-label') ?? null,
    /** What a key leads to, by what was chosen before it. */
    moved: (before) => window.bench.chosen() !== before,
    opened: (before) => {
      const chosen = window.bench.chosen()
      const shown = document.querySelector('.conversation h2')?.textContent ?? '-'
      // The whole name: Person n1 is not Person n1000, whose conversation is still to come.
      return chosen !== before && document.querySelectorAll('.conversation article').length > 45 && chosen?.startsWith(shown) === true && !/^\w/.test(chosen.slice(shown.length))
    },
    left: (before) => !window.bench.rows().some((row) => row.getAttribute('aria-label') === before),
    /** From the next key to the frame in which that is so, in ms. */
    fromKey: (what) => {
      const before = window.bench.chosen()
      return new Promise((resolve) => addEventListener('keydown', ({ timeStamp }) => {
        const look = () => requestAnimationFrame(() => {
          if (!window.bench[what](before)) return look()
          // It is so in this very frame: waiting for the next one would count a frame in which nothing is left to do.
          window.bench.afterFrame(() => resolve(performance.now() - timeStamp))
        })
        look()
      }, { capture: true, once: true }))
    },
    painted: new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('.inbox-row')) return
        watch.disconnect()
        window.bench.afterPaint(resolve)
      })
      watch.observe(document, { childList: true, subtree: true })
    }),
  }
}
