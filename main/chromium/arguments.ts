/** How the browser is started: one quiet window, no traffic of its own, no service but ours. */

export interface BrowserStart {
  /** The browser's own data, inside the profile. */
  readonly userData: string
  readonly isHeadless: boolean
  /** Later the browser remembers the window's size and place by itself. */
  readonly isFirstStart: boolean
  /** Chromium's sandbox does not work for uid 0. */
  readonly isRoot: boolean
}

const quiet = [
  '--no-first-run', '--no-default-browser-check', '--hide-crash-restore-bubble',
  '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability', '--disable-sync',
  '--disable-breakpad', '--disable-field-trial-config', '--metrics-recording-only', '--no-pings', '--disable-default-apps',
  '--disable-extensions', '--disable-component-extensions-with-background-pages', '--disable-search-engine-choice-screen',
  '--disable-back-forward-cache', '--no-service-autorun', '--edge-skip-compat-layer-relaunch', '--disable-quic',
  // What arrives is stored and what was sent goes out while the window is minimised or covered, too.
  '--disable-background-timer-throttling', '--disable-renderer-backgrounding',
  // Cookies are not used: the browser must not ask for the machine's keyring, Kith's own vault does.
  '--password-store=basic', '--use-mock-keychain',
  // Only the last of several lists counts, so there is one of each.
  '--enable-features=SkipListAccountsWithoutGaiaCookies',
  '--disable-features=Translate,MediaRouter,OptimizationHints,NetworkTimeServiceQuerying,PreconnectToSearch,HttpsUpgrades,'
  + 'HttpsFirstBalancedModeAutoEnable,LensOverlay,msForceBrowserSignIn,AutofillServerCommunication',
]

/** Every request of ours is answered before it reaches a proxy; whatever else the browser asks ends at this address. */
const nowhere = ['--proxy-server=socks5://255.255.255.255:1', '--proxy-bypass-list=<-loopback>', '--webrtc-ip-handling-policy=disable_non_proxied_udp']

/** The browser's command line. The blank app window is filled once the interception stands. */
export const browserArguments = ({ userData, isHeadless, isFirstStart, isRoot }: BrowserStart): readonly string[] => [
  `--user-data-dir=${userData}`, '--remote-debugging-pipe', '--app=data:text/html,<title>Kith</title>', '--class=Kith',
  ...quiet, ...nowhere,
  ...(isHeadless ? ['--headless=new', '--disable-gpu'] : []),
  ...(isHeadless || isFirstStart ? ['--window-size=1280,800'] : []),
  // `--test-type` hides the bar that warns of the missing sandbox: Kith says it itself.
  ...(isRoot ? ['--no-sandbox', '--test-type='] : []),
]
