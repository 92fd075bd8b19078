import type { Stance } from "../types.ts"

/**
 * How a cue's content stands in its clause. `clause`: "said (that) ..."; `hearer`: a listener comes first, "told reporters that ...";
 * `matter`: an object or a phrase, "condemned the attack", "accused the army of ..."; `thought`: a clause only, "believes that ...".
 */
export type Frame = "clause" | "hearer" | "matter" | "thought"

export interface Cue {
  readonly stance: Stance
  readonly frame: Frame
  /** Words of which one must follow the verb for it to be a cue: "call for", "point out". */
  readonly with?: readonly string[]
  /** Whether "is said to", "are believed to have" counts without a speaker. */
  readonly passive?: true
}

// Sources: verbs that stand in the cue of at least four relations of the attribution training corpus and do so in three of ten uses or more,
// sorted by hand into frames and stances; with the verbs of statements, ceasefire notes and Security Council texts added.
const TABLE: readonly (readonly [Stance, Frame, string])[] = [
  [
    "assert",
    "clause",
    "say add state note claim argue explain declare assert insist maintain emphasise emphasize stress reiterate remark observe comment recall repeat reply respond answer conclude contend affirm reaffirm acknowledge admit concede confirm disclose reveal indicate suggest report announce tweet write testify clarify underline underscore highlight mention boast lament predict forecast estimate imply signal hint proclaim speculate caution certify verify post shout chant joke elaborate recount confess profess allege complain",
  ],
  ["assert", "hearer", "tell inform assure remind notify brief convince"],
  ["assert", "thought", "believe think consider know understand hope expect fear worry suspect reckon imagine feel realise realize find"],
  [
    "assert",
    "matter",
    "describe characterise characterize portray label dub term cite quote deem express voice outline describe announce recall attribute issue claim",
  ],
  ["deny", "clause", "deny refute rebut dispute disavow"],
  ["accuse", "matter", "accuse blame charge"],
  ["warn", "matter", "warn threaten alert"],
  ["demand", "matter", "urge demand order instruct command call request ask appeal press"],
  ["promise", "clause", "promise vow pledge undertake swear guarantee agree commit"],
  ["propose", "clause", "propose recommend advocate offer suggest advise"],
  ["reject", "matter", "reject refuse decline dismiss oppose rebuff repudiate"],
  ["ask", "clause", "ask wonder inquire question"],
  ["doubt", "matter", "doubt question contradict"],
  ["praise", "matter", "praise welcome commend applaud hail congratulate salute laud endorse thank support"],
  [
    "condemn",
    "matter",
    "condemn denounce criticise criticize deplore decry slam blast rebuke mock deride lambast chide deplore regret mourn",
  ],
]
const WITH: Readonly<Record<string, readonly string[]>> = {
  call: ["for", "on", "upon"],
  point: ["out", "to"],
  appeal: ["to", "for"],
  find: ["that"],
  feel: ["that"],
  know: ["that"],
  understand: ["that"],
  consider: ["that"],
  question: ["whether", "why", "how"],
  support: ["claim", "claims"],
  offer: ["to"],
  press: ["for"],
  thank: [],
  commit: ["to"],
  charge: ["that", "with"],
  term: ["a", "the"],
  issue: [],
  post: ["on", "that"],
  order: ["to", "that"],
  report: [],
  claim: [],
  agree: ["to", "that", "on"],
  refuse: ["to"],
  decline: ["to"],
  express: [],
  observe: ["that"],
  answer: ["that"],
  maintain: ["that"],
  realise: ["that"],
  realize: ["that"],
  imagine: ["that"],
  convince: ["that"],
  answerable: [],
  verify: ["that"],
  back: ["claim", "claims"],
}
const PASSIVE = new Set(
  "report say believe think expect allege accuse understand estimate suspect fear know claim inform tell feel calculate announce".split(
    " ",
  ),
)

/** Cues by the verb's lemma. The first entry of a lemma in the table wins. */
export const CUES: ReadonlyMap<string, Cue> = (() => {
  const cues = new Map<string, Cue>()
  for (const [stance, frame, lemmas] of TABLE)
    for (const lemma of lemmas.split(" ")) {
      if (cues.has(lemma)) continue
      const following = WITH[lemma]
      cues.set(lemma, {
        stance,
        frame,
        ...(following?.length ? { with: following } : {}),
        ...(PASSIVE.has(lemma) ? { passive: true } : {}),
      })
    }
  cues.set("point", { stance: "assert", frame: "clause", with: ["out", "to"] })
  cues.set("speak", { stance: "assert", frame: "matter", with: ["of"] })
  cues.set("go", { stance: "assert", frame: "clause", with: ["on"] })
  cues.set("back", { stance: "assert", frame: "matter", with: ["claim", "claims"] })
  return cues
})()

/** Nouns that carry somebody's words: "reports of", "the claim that", "a call for". */
export const CUE_NOUNS: ReadonlyMap<string, Stance> = new Map([
  ["report", "assert"],
  ["claim", "assert"],
  ["allegation", "accuse"],
  ["accusation", "accuse"],
  ["statement", "assert"],
  ["announcement", "assert"],
  ["warning", "warn"],
  ["threat", "warn"],
  ["demand", "demand"],
  ["promise", "promise"],
  ["pledge", "promise"],
  ["denial", "deny"],
  ["suggestion", "propose"],
  ["assertion", "assert"],
  ["complaint", "assert"],
  ["rumour", "assert"],
  ["rumor", "assert"],
  ["admission", "assert"],
  ["assurance", "promise"],
])

/** Adverbs that give a sentence to somebody unnamed. */
export const HEDGES: ReadonlySet<string> = new Set(["reportedly", "allegedly", "purportedly", "supposedly"])
