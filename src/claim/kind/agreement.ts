import type { ProvisionType, StatusWord } from "../types.ts"

/** A type of provision as data: its words, an example and a counter-example. */
export interface ProvisionKind {
  readonly type: ProvisionType
  readonly words: RegExp
  readonly example: string
  readonly counter: string
}

const kind = (type: ProvisionType, words: RegExp, example: string, counter: string): ProvisionKind => ({
  type,
  words,
  example,
  counter,
})

/** In order of precedence: the first whose words a duty holds gives its type. Words: own lists after the labels of both code books. */
export const PROVISION_KINDS: readonly ProvisionKind[] = [
  kind(
    "prisoner-exchange",
    /\b(?:prisoners?|detainees?|captives?|hostages?)\b/i,
    "The parties shall release all prisoners.",
    "The parties shall meet in Port Selk.",
  ),
  kind(
    "return-of-displaced",
    /\b(?:refugees?|displaced persons?|return to their homes|returnees?|idps?)\b/i,
    "Displaced persons shall return to their homes.",
    "The envoy shall return in May.",
  ),
  kind("sanctions-embargo", /\b(?:embargo|sanctions?)\b/i, "All States shall apply an arms embargo.", "All States shall apply the tariff."),
  kind(
    "disarmament",
    /\b(?:disarm\w*|demobili[sz]\w*|decommission\w*|surrender (?:of )?(?:their )?(?:weapons|arms)|lay down (?:their )?(?:weapons|arms)|cantonment|(?<!withdraw\w* (?:\w+ )?)heavy weapons)\b/i,
    "The militia shall disarm by June.",
    "The museum shall display arms.",
  ),
  kind(
    "ceasefire",
    /\b(?:cease-?fire|truce|cessation of (?:all )?(?:armed )?hostilit\w*|armistice|stop (?:all )?(?:the )?(?:fighting|attacks|fire)|halt (?:the )?fighting|hostilities)\b/i,
    "Both sides shall observe the ceasefire.",
    "Both sides shall observe the holiday.",
  ),
  kind(
    "withdrawal",
    /\b(?:withdraw\w*|pull(?:s|ed|ing)? (?:(?:its|their|the|all|his) (?:\w+ ){1,3})?(?:out|back)|pull-?out|leave the|leave its|vacate|evacuat\w*)\b/i,
    "Orvanian units shall withdraw from Lower Verin.",
    "The bill shall be withdrawn from the agenda.",
  ),
  kind(
    "reporting",
    /\b(?:reports? to|to report|submit\w* .{0,30}reports?|keep .{0,30}informed|report (?:on|back|regularly|periodically))\b/i,
    "The mission shall report to the Council every month.",
    "The mission shall patrol the road.",
  ),
  kind(
    "protection-of-civilians",
    /\b(?:protect\w* .{0,30}(?:civilians?|population)|(?:security|safety|protection) of (?:the )?(?:civilians?|civilian|population|inhabitants))\b/i,
    "The force shall ensure the safety of civilians.",
    "The force shall protect its own convoys.",
  ),
  kind(
    "humanitarian-access",
    /\b(?:humanitarian|(?:food|medicines?)\b|relief (?:supplies|aid)|aid (?:convoys?|deliver\w*)|medical supplies)\b/i,
    "The parties shall allow humanitarian convoys through.",
    "The parties shall allow trade.",
  ),
  kind(
    "transit-corridor",
    /\b(?:corridors?|transit|free(?:dom of)? (?:movement|passage)|safe passage|transport links?|reopen\w* .{0,20}(?:road|railway|crossing)s?)\b/i,
    "Kestria shall keep the corridor open.",
    "Kestria shall keep its reserves.",
  ),
  kind(
    "monitoring-verification",
    /\b(?:monitor\w*|verif(?:y|ication)|supervis\w*|observers?|observe and report|inspect\w*)\b/i,
    "Observers shall monitor the line.",
    "Shops shall observe the hours.",
  ),
  kind(
    "deployment",
    /\b(?:deploy\w*|station(?:ed|ing)?|establish\w* .{0,60}(?:force|mission|operation)|(?:send|dispatch) .{0,30}(?:troops|observers|contingent))\b/i,
    "A force shall be deployed along the line.",
    "A committee shall be formed.",
  ),
  kind(
    "power-sharing",
    /\b(?:power-?sharing|transitional (?:government|council)|government of national unity|coalition government|autonomy)\b/i,
    "The parties shall form a transitional government.",
    "The parties shall pay the costs.",
  ),
  kind(
    "financing",
    /\b(?:financ\w*|fund(?:s|ed|ing)?|contribut\w*|budget|donors?)\b/i,
    "Member states shall finance the mission.",
    "Member states shall appoint envoys.",
  ),
  kind(
    "negotiation",
    /\b(?:negotiat\w*|talks|dialogue|political (?:settlement|solution|process)|mediation|consultations?|conference)\b/i,
    "The parties shall resume talks within a month.",
    "The parties shall publish the text.",
  ),
  kind(
    "mandate-task",
    /^(?:the )?(?:force|mission|operation|observer|peacekeep\w*|(?:united nations )?protection force)\b/i,
    "The Mission shall assist the police.",
    "The school shall assist the parents.",
  ),
]

/** What is said of an agreement's force, by its words; the first that matches wins. Own list. */
export const STATUS_WORDS: readonly (readonly [StatusWord, RegExp])[] = [
  [
    "in-force",
    /\b(?:(?:no(?:body| one)|not|never|n['’]t)\b.{0,25}\b(?:cancel\w*|annul\w*|denounce[sd]?|revok\w*|terminated?)|remain\w* in (?:force|effect)|(?:still|is|are|stays?|be) (?:in (?:force|effect)|valid|binding)|(?<!no longer |not |n['’]t )(?:still |remain(?:s|ed)? )bound by|(?:is|are|was|were) bound by|continues? to apply|enter(?:s|ed) into force|came into (?:force|effect)|t(?:ake|akes|ook) effect|is holding|has held|still holds?)/i,
  ],
  [
    "void",
    /\b(?:null and void|(?:call|declar|consider|deem|pronounc)\w* (?:the )?(?:\w+ ){0,3}(?:void|invalid|dead)\b|not (?:\w+ )?bound by|no longer (?:valid|in force|binding|bound)|(?:is|was|were|been|be) (?:void|invalid|annulled|cancelled|canceled|denounced|revoked|terminated)|(?:cancel|annul|revok|terminat|scrapp)(?:s|ed|led|es|ing)?\b|withdr[ae]w from the|suspend(?:ed|s)?)/i,
  ],
  [
    "not-implemented",
    /\b(?:(?:not|never|n['’]t|yet to|fail(?:ed|s|ure)? to) (?:yet )?(?:be(?:en)? )?(?:fully )?(?:implement\w*|compl(?:y|ied)|fulfil\w*|honou?r\w*|carr(?:y|ied) out|respect\w*|abid\w*)|non-?implementation|non-?compliance)/i,
  ],
  [
    "called-for",
    /\b(?:(?:call(?:s|ed|ing)?|appeal(?:s|ed|ing)?|push(?:es|ed|ing)?|demand(?:s|ed|ing)?) (?:again )?(?:for|upon|on)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|must (?:be )?(?:fully )?(?:implement|respect|comply|observ)\w*|to (?:comply|abide|cooperate|respect|observe|honou?r|implement)|can be implemented|(?:resume|maintain|restore|establish|achieve) .{0,30}(?:cease-?fire|truce))\b/i,
  ],
  [
    "breached",
    /\b(?:violat\w*|breach\w*|infring\w*|disregard\w*|br(?:oke|eaks?|eaking|oken) the (?:cease-?fire|truce|agreement|terms)|in defiance of|contrary to|flout\w*)/i,
  ],
  ["extended", /\b(?:extend(?:s|ed|ing)?|renew(?:s|ed|al|ing)?|prolong(?:s|ed|ing)?|roll(?:s|ed)? over)\b/i],
  [
    "ended",
    /\b(?:expir(?:e|es|ed|y)|laps(?:e|es|ed)|collaps(?:e|es|ed)|br(?:oke|oken|eaks) down|(?:has |had |was |is )?ended|ran out|fell apart|unravel\w*)\b/i,
  ],
  [
    "kept",
    /\b(?:compl(?:y|ies|ied|ying) with|abid(?:e|es|ed|ing) by|observ(?:e|es|ed|ing) the|honou?r(?:s|ed|ing)? the|respect(?:s|ed|ing) the|upheld|(?:been|was|were|fully) implemented|fulfil(?:s|led|ling)?)\b/i,
  ],
  ["under-negotiation", /\b(?:negotiat\w*|talks|discuss\w*|consult\w*|considering|ponder\w*|mediat\w*)\b/i],
]

/** What in front of a word of force holds it back: "can be extended" extends nothing, "close to collapse" ends nothing. Own list. */
export const HELD_BACK: Readonly<Partial<Record<StatusWord, RegExp>>> = {
  extended: /\b(?:can|could|may|might|would|should|to|shall|possibly|option to|whether to)(?: \w+ly)?(?: be)? ?$/i,
  ended:
    /\b(?:close to|brink of|verge of|edge of|near(?:ing)?|risk(?:s|ed)?(?: of)?|danger of|threat of|fear(?:s|ed)?(?: of| for)?|could|may|might|would|not|never|yet to|about to|likely to|before it)(?: be| the| a)? ?$/i,
  void: /\b(?:can|could|may|might|would|should|threaten\w* to|to|if)(?: be)? ?$/i,
}
