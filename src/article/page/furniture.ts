interface Furniture {
  readonly reason: string
  readonly pattern: RegExp
}

// What news pages print around an article, by kind, as many outlets word it. Own list. Each pattern is held against one whole line.
const LINES: readonly Furniture[] = [
  {
    reason: "follow-invitation",
    pattern:
      /^(?:please )?(?:follow|join|like|find|watch|hear) (?:us|our|me|@|\S+ on (?:twitter|facebook|telegram|instagram|x|whatsapp))\b.{0,90}$|^follow @?\w.{0,60}$/i,
  },
  {
    reason: "latest-list",
    pattern:
      /^(?:the )?(?:latest|breaking|recent|top|trending|popular)(?: (?:news|stories|articles|posts|headlines|videos|updates))?(?: (?:see|view|show|read) (?:more|all))?$|^(?:see|view|show) (?:more|all)(?: .{0,30})?$|^most (?:read|popular|viewed|shared|commented)\b.{0,30}$/i,
  },
  {
    reason: "read-more",
    pattern:
      /^(?:read|learn|find out|click here to read|continue|keep) (?:more|reading)(?: (?:about|on|:).{0,80})?[:.…]*$|^(?:read|see|watch|listen) (?:also|now|next|this|here)\b.{0,120}$|^also read\b.{0,120}$|^read full (?:story|article)$/i,
  },
  {
    reason: "related",
    pattern:
      /^(?:related|recommended|suggested|similar|more)(?: (?:stories|articles|news|topics|content|posts|coverage|reading|links|from|on|for you|in|about|like this|to explore)\b.{0,60})?:?$|^you (?:may|might) (?:also )?(?:like|be interested).{0,40}$|^in (?:this|other) (?:story|news)s?:?$/i,
  },
  {
    reason: "share",
    pattern:
      /^(?:share|tweet|pin|e-?mail|print|copy link|save|bookmark|whatsapp|facebook|twitter|telegram|linkedin|reddit|messenger|viber)(?: (?:this|on|via|to|by|article|story|page|link|copied|post|with|save|print|share|facebook|twitter|x|whatsapp|email|telegram|linkedin|and|\||·|,)){0,9}$|^\d[\d,.]*k? (?:shares?|views?|likes?|reads?|comments?)$/i,
  },
  {
    reason: "comments",
    pattern:
      /^(?:leave|post|add|write|view|show|read|join|see)? ?(?:a |the |your |all )?(?:comments?|reply|replies|conversation|discussion)(?: ?\(?\d*\)?| are closed\.?| below\.?)$|^be the first to comment.{0,20}$/i,
  },
  {
    reason: "subscription",
    pattern:
      /^(?:subscribe|sign up|sign in|log in|register|get (?:our|the) (?:newsletter|app|latest|daily)|download (?:our|the) app|newsletters?|become a (?:member|subscriber)|support (?:us|our)|donate|already a (?:member|subscriber))\b.{0,120}$/i,
  },
  {
    reason: "cookie",
    pattern:
      /^(?:we|this (?:web)?site|our (?:web)?site) uses? cookies.{0,200}$|^(?:accept|reject|manage) (?:all |your )?cookies?.{0,40}$|^(?:privacy|cookie) (?:policy|notice|settings|preferences)$/i,
  },
  {
    reason: "advert",
    pattern:
      /^(?:advert(?:isement|isment|ising)?|sponsored(?: content| by.{0,40})?|promoted(?: content)?|ad|story continues below(?: this ad(?:vertisement)?)?|article continues (?:after|below).{0,40})[.:]?$/i,
  },
  {
    reason: "menu",
    pattern:
      /^(?:home|menu|search|news|world|politics|business|sport|sports|opinion|culture|economy|video|live|skip to (?:main )?content|back to top|about us|contact us|contact|terms(?: of (?:use|service))?|sitemap|archive|editions?|main page|all news|toggle navigation|close|next|previous|next article|previous article|navigation)$/i,
  },
  { reason: "copyright", pattern: /^(?:©|\(c\)|copyright\b).{0,200}$|^.{0,60}\ball rights reserved\.?.{0,40}$/i },
  {
    reason: "caption",
    pattern:
      /^(?:photo|image|picture|file photo|photograph|credit|illustration|video|graphic|map)(?: ?(?:by|credit|courtesy|source|caption))?[:/].{0,200}$|^\[?(?:photo|image|file)(?: credit)?[:\s].{0,80}\/.{0,40}\]?$|^in this .{3,60}\bphoto\b.{0,230}$|^.{10,240}[([](?:photo|image|picture|ap photo|afp|reuters|getty|file|credit|courtesy)\b[^()[\]]{0,80}[)\]]\.?$|^.{0,200}\b(?:\/ ?(?:afp|getty images|reuters|ap)|via getty images|getty images\/\S.{0,40})\.?$/i,
  },
  {
    reason: "tags",
    pattern: /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|labels?|hashtags?)[:\s].{0,200}$|^(?:#\w+[\s,]*){1,20}$/i,
  },
  {
    reason: "credit",
    pattern: /^\(?(?:reporting|additional reporting|writing|editing|compiled|edited|translated|with inputs?) (?:by|from)\b.{0,250}\)?$/i,
  },
  {
    reason: "author-box",
    pattern:
      /^(?:about the author|more by|more from|all (?:posts|articles) by|view (?:all posts|profile)|the writer is|the author is)\b.{0,200}$/i,
  },
  {
    reason: "timestamp",
    pattern:
      /^(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?|\d{1,2} (?:min(?:ute)?s?|hours?|days?|weeks?) (?:ago|read)|\d{1,2} min read|just now|reading time:? .{0,20}|last (?:updated|modified):?.{0,60})$/i,
  },
]
/** Words of a menu in one line: "Home  Politics  Sport". */
const MENU = /^(?:home|main|news|front page)(?:(?: {2,}|\t| \| | · | > | » ).{1,40}){2,20}$/i

/** Longer lines are prose; a notice on cookies may be as long as this. Code units. */
const LONGEST = 300
const LONGEST_NOTICE = 700
const COOKIES = /\bcookies?\b.*\b(?:browser|consent|website|site|experience|necessary|preferences|advertis\w+)\b/is
/** A short line that says when it was published, and by whom: "Harbour Press Published Monday, June 8, 2026 8:22AM". */
const LONGEST_STAMP = 90
const STAMP = /\b(?:published|updated|posted)\b.*\b(?:19|20)\d\d\b/i

/** [A6] Why a line is furniture, or nothing. */
export function furnitureOf(words: string): string | undefined {
  if (words.length > LONGEST) return words.length < LONGEST_NOTICE && COOKIES.test(words) ? "cookie" : undefined
  return (
    LINES.find(({ pattern }) => pattern.test(words))?.reason ??
    (MENU.test(words)
      ? "menu"
      : words.length < LONGEST_STAMP && STAMP.test(words)
        ? "timestamp"
        : COOKIES.test(words)
          ? "cookie"
          : undefined)
  )
}

/** Headings of what follows an article, by reason. Own list. */
const SECTIONS: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    "comments",
    /^(?:(?:\d+|no|leave (?:a|your)|post a|add (?:a|your)|join the) )?(?:comments?|repl(?:y|ies)|responses?|discussion|conversation)\b.{0,40}$|^\d+ thoughts? on\b|^what do you think\?$/i,
  ],
  [
    "related",
    /^(?:related|recommended|suggested|similar|popular|trending|latest|recent|featured|most|other|further|additional|editors?'? picks?|top) ?(?:read(?:ing|s)?|popular|viewed|recent|shared|articles?|stories|story|posts?|news|content|coverage|links?|resources?|topics?|videos?|items?|pages?|products?|guides?|headlines?|blogs?|now)?:?$|^(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,30}|more (?:from|on|in|about|like|news|stories|articles|posts|resources|to (?:read|explore))\b.{0,50}|(?:keep|continue|start) (?:reading|exploring)|(?:read|see|watch|up) (?:next|also)|don'?t miss|in case you missed it|people also (?:read|ask)|explore more|what to read next|share this.{0,40})$/i,
  ],
  ["author-box", /^(?:about|meet|written by) (?:the )?(?:author|writer|contributor|editor|team)s?\b.{0,40}$|^(?:author|contributor) bio$/i],
  [
    "subscription",
    /^(?:subscribe|sign up|join (?:our|the)|get (?:our|the) (?:newsletter|latest)|newsletter|stay (?:informed|connected|in the loop|up to date)|never miss)\b.{0,80}$/i,
  ],
]
/** A heading is no longer. Code units. */
const LONGEST_HEADING = 90

/** [A20] Why what stands under a heading is no part of the article, or nothing. */
export function sectionOf(heading: string): string | undefined {
  return heading.length > LONGEST_HEADING ? undefined : SECTIONS.find(([, pattern]) => pattern.test(heading))?.[0]
}
