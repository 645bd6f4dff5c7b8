import * as v from 'valibot'

const short = v.pipe(v.string(), v.maxLength(1000))

/** What an account may do on its network; always positive. mention: a post of one's own that names somebody; direct: a first message to them alone. */
export const abilitySchema = v.picklist([
  'reply', 'mention', 'direct', 'like', 'mute', 'block', 'moderate', 'followers', 'read-person', 'idempotent-send', 'open-on-site',
])

/** Pictures of an answer: how many, how large each (bytes), of which media types, and how long a description may be. */
const imageLimitsSchema = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  mediaTypes: v.array(short),
  /** Null means no limit. */
  altGraphemes: v.nullable(v.number()),
})

/** How long an answer may be, and what goes along. `graphemes` is what a person counts, `bytes` is UTF-8; null means no limit. */
export const limitsSchema = v.object({
  graphemes: v.nullable(v.number()),
  bytes: v.nullable(v.number()),
  /** Every link counts as this many graphemes, or null where it counts as written. */
  graphemesPerLink: v.nullable(v.number()),
  /** A handle counts without its server. */
  shortHandles: v.optional(v.boolean()),
  /** A warning that goes along takes room too. */
  warningCounts: v.optional(v.boolean()),
  /** Null where pictures are not taken; accounts stored by an older Kith do not say. */
  images: v.optional(v.nullable(imageLimitsSchema), null),
})

export const accountSchema = v.object({
  /** network + ':' + the network's permanent id of the account; never random. */
  id: short,
  network: short,
  /** Who the user is there: the Person id their own messages carry. */
  personId: short,
  handle: short,
  name: short,
  /** Address of the server the account lives on. */
  service: short,
  /** The account's own page, or null. */
  url: v.nullable(short),
  abilities: v.array(abilitySchema),
  limits: limitsSchema,
  addedAt: v.number(),
  /** Nobody has signed in: it is read as strangers may read it, and nothing is ever sent from it. */
  isPreview: v.optional(v.literal(true)),
})

/** One box of a sign-in form, drawn by the interface from data. */
export const signInFieldSchema = v.object({
  key: short,
  label: short,
  hint: short,
  /** `check`: ticked is `yes`, and then signing in ends with the form, as it does with a password. */
  kind: v.picklist(['text', 'password', 'address', 'check']),
  isRequired: v.boolean(),
  initial: short,
})

/** A connector's card: data only, so the interface is drawn from it. */
export const connectorInfoSchema = v.object({
  network: short,
  name: short,
  /** One sentence for the list of networks. */
  summary: short,
  /** Path data of a 24 by 24 icon. */
  iconPath: v.pipe(v.string(), v.maxLength(5000)),
  /** `browser`: after the form the user signs in on the network's own page, in their browser. */
  signInWith: v.picklist(['form', 'browser']),
  signInFields: v.array(signInFieldSchema),
  /** Where and how to get what the form asks for; plain text, may be empty. */
  signInHelp: v.object({ text: short, url: v.nullable(short) }),
  /** True for the made-up world that ships with the app: added in one click, removed in one click. */
  isSample: v.boolean(),
  abilities: v.array(abilitySchema),
  limits: limitsSchema,
  /** What muting and blocking somebody means there, for both: said before it is done. */
  barriers: v.optional(v.object({ mute: short, block: short })),
  /** Where what is public can be read without signing in: what a handle looks like, and how to tell one (a regular expression). */
  preview: v.optional(v.object({ example: short, pattern: short, fields: v.array(signInFieldSchema) })),
})
