import type { Element } from "./collect.ts"

// Names are read a part at a time: "c-related-posts__title js-x" is related-posts, title, js-x. A part is furniture when the whole of it is one
// of these words, with words of shape around it ("post-share-buttons", "related-articles-list").
const SHAPE =
  "area|bar|block|body|box|btn|buttons?|card|cards|col|column|container|content|contents|details|div|feed|footer|form|group|header|heading|holder|icons?|inline|inner|item|items|label|layout|left|right|link|links|list|listing|main|menu|module|modules|outer|panel|placeholder|plugin|row|section|sections|slot|text|title|toolbar|tools?|top|bottom|unit|widget|widgets|wrap|wrapper|wrapping|zone|\\d+"
const FRONT =
  "article|articles|asset|blog|c|o|m|component|content|desktop|entry|footer|global|header|inline|js|left|main|mobile|module|news|page|post|posts|primary|right|secondary|section|single|site|story|sub|the|top|bottom|tablet|view|widget|wp|block|td|tdb|et|field|region|g|l|u|b|is|node|layout|flex|sticky|floating|fixed"

/** What elements that hold no article are called, by reason. Own list, from the names that common content systems and templates use. */
const WORDS: readonly (readonly [reason: string, words: string])[] = [
  [
    "comments",
    "comments?|comment-?\\d+|commenting|comment-?(?:list|respond|reply|count|thread)s?|disqus(?:-?thread)?|respond|livefyre|fb-comments|replies|discussion",
  ],
  [
    "share",
    "shares?|shared|sharing|sharedaddy|share-?(?:this|tools?|links?|on|it|post|article)|sharethis|socials?|social-?(?:media|share|sharing|links?|icons?|follow|network)s?|addtoany|addthis|a2a-kit|a2a|follow(?:-?us)?|sd-sharing|heateor|sassy-social-share|likes?|print-?link|email-?link",
  ],
  [
    "related",
    "related(?:-?(?:posts?|articles?|stories|story|news|content|links?|topics?|items?|videos?|coverage))?|recommend(?:ed|ations?)?|recommended-?(?:posts?|articles?|stories|reading)|recirc(?:ulation)?|(?:read|see|view|load|show)-?(?:more|next|also|on)|more-?(?:stories|news|on|from|articles|posts|like-this|in|coverage|about)|most-?(?:read|popular|viewed|recent|shared)|trending(?:-?(?:now|posts|stories))?|popular(?:-?(?:posts|articles|stories))?|latest(?:-?(?:posts|articles|news|stories))?|recent-?(?:posts|articles|news|stories)|teasers?|promos?|promotion|promoted|outbrain|ob-widget|taboola|you-?may-?(?:also-?)?like|also-?like|up-?next|(?:next|prev|previous|adjacent)-?(?:post|article|story|page)s?|post-?nav(?:igation)?|nav-?(?:next|previous|links?|below|above)|suggested(?:-?(?:posts|articles|reading))?|jp-relatedposts|yarpp|yarpp-related|crp-related|zergnet|onward|rail|right-?rail|left-?rail|featured-?posts|in-?this-?section|series",
  ],
  [
    "menu",
    "nav|navbar|navigation|menus?|breadcrumbs?|bread-?crumbs?|crumbs|sidebar|side-?bar|sidebar-?(?:first|second|left|right|primary|secondary)|footer|masthead|top-?bar|skip-?(?:link|to-content|nav)s?|pagination|pager|page-?links|toc|table-?of-?contents|ez-toc|lwptoc|language-?(?:switcher|selector)|search|search-?(?:form|box|bar|results)|back-?to-?top|contentinfo|complementary|navigation|site-?(?:header|footer|info|branding|nav|navigation)|global-?(?:header|footer|nav)|page-?(?:header|footer|nav)|colophon|widget-?area|menu-?item|off-?canvas|hamburger|megamenu|mega-menu|jump-?links?|on-?this-?page|quick-?links|in-?this-?article|anchor-?links",
  ],
  [
    "cookie",
    "cookies?|cookie-?(?:notice|banner|consent|law|bar|policy)|cookieconsent|consent|gdpr|onetrust(?:-.*)?|ccpa|cmp|privacy-?(?:notice|banner)",
  ],
  [
    "subscription",
    "newsletter(?:s|-?(?:signup|sign-up|form|promo|cta|subscribe|subscription))?|sub?scri(?:be|ption)s?|subscriber-?only|email-?(?:signup|subscribe|capture|form)|paywall|paywall-.*|piano|sign-?up|sign-?in|log-?in|register|registration|regwall|donat(?:e|ion|ions)|optin|opt-in|mc-embed-.*|mailchimp|mc4wp(?:-.*)?|lead-?(?:gen|capture|magnet|form)|cta|call-?to-?action|membership|popup|pop-up|modal|modals|overlay|lightbox|wpforms(?:-.*)?|gform(?:-.*)?|hs-form|hs-cta(?:-.*)?|support-?us|gravity-?form|quiz|poll|app-?(?:promo|download|banner)",
  ],
  [
    "advert",
    "ad|ads|adv|advert|adverts|advertisement|advertising|adsense|adsbygoogle|ad-?(?:slot|unit|wrap|wrapper|container|banner|placeholder|space|zone|inserter|server|text|label|callout)s?|dfp|gpt-ad|google-?ads?|sponsor|sponsors|sponsored|sponsorship|mpu|leaderboard|billboard|commercial|banner-?ads?|affiliate-?(?:disclosure|disclaimer|notice|message)|disclosure|disclosures|widget-?ad|code-block|ai-viewport-.*|buy-?(?:now|button)|product-?(?:cta|card|button|links?)",
  ],
  [
    "author-box",
    "authors?-?(?:bio|box|info|card|profile|description|desc|about|details|block|section|blurb|note|footer|bottom|avatar|image)s?|about-?(?:the-?)?authors?|(?:author-?)?bio|biography|bios|contributor-?(?:bio|info)s?|abh-.*|pp-author-boxes?-?.*|saboxplugin-.*|post-author-box|written-by-box",
  ],
  [
    "caption",
    "(?:[a-z]+-)?captions?|caption-?text|wp-caption(?:-.*)?|(?:photo|image|media|picture|img)-?(?:credits?|source|info|description|byline|copyright|legend)|credits?|gallery|galleries|slideshow|carousel|slick-slider|swiper(?:-.*)?|video-?(?:player|info|title|description|caption|js)|videojs|jwplayer|player|legend|lead-image|figcaption",
  ],
  [
    "byline",
    "by-?line|bylines|authors?|author-?names?|vcard|posted-?(?:on|by|in|date)|(?:entry|post|article|story|blog|page|news|content)-?(?:meta|metadata|date|time|author|authors|info|byline|details|published|timestamp)|meta|metadata|dateline|date|dates|time|timestamp|published|publish-?(?:date|info)|pub-?date|publication-?date|updated|last-?(?:updated|modified)|reading-?time|read-?time|submitted|meta-?(?:info|data|line|top|bottom|item)|date-?(?:time|published|line)|datetime|postmetadata|postmeta|kicker|eyebrow|contributors?|reviewed-?by|fact-?check(?:ed)?(?:-by)?",
  ],
  [
    "tags",
    "tags?|tagged|tag-?(?:list|links|cloud)|topics?|keywords?|categories|category-?(?:list|links?|tag)|cat-?links|post-?(?:tags|categories|category)|entry-?(?:tags|categories|footer)|filed-?under|hashtags?|labels",
  ],
  ["copyright", "copyright|disclaimers?|legal|legal-?(?:notice|text)"],
  [
    "print-only",
    "print-?only|visible-print(?:-.*)?|only-print|screen-?reader(?:-.*)?|sr-only|visually-?hidden|assistive-text|a11y|hidden-print",
  ],
]
const PATTERNS = WORDS.map(([reason, words]) => [reason, new RegExp(`^(?:(?:${FRONT})-){0,2}(?:${words})(?:-(?:${SHAPE})){0,2}$`)] as const)

// Most names say nothing: one look tells.
const ANY = new RegExp(`^(?:(?:${FRONT})-){0,2}(?:${WORDS.map(([, words]) => words).join("|")})(?:-(?:${SHAPE})){0,2}$`)

/** Elements that hold no article by their kind. */
const TAGS: Readonly<Record<string, string>> = {
  nav: "menu",
  footer: "menu",
  aside: "related",
  form: "subscription",
  fieldset: "subscription",
  figcaption: "caption",
  menu: "menu",
  dialog: "cookie",
  label: "subscription",
}

const BODY =
  /^(?:articlebody|(?:article|story|entry|post|news|blog|single|main|body|field|td-post|blogpost|page|detail|details|node|c-entry|pf)?-?(?:content|body|text|copy|richtext|rich-text|wysiwyg|full-text|fulltext|prose)(?:-(?:content|body|text|copy|inner|main|wrap|wrapper|area|area-inner|column|container))?|field-name-body|rte|mw-parser-output|hentry|instapaper-body|articlecontent|articletext|storytext|postcontent|entrycontent|bodytext|maintext|newstext|storybody|articlebody-.*)$/
const NEUTRAL = /^(?:body|html|main|article)$/

/** What the names of an element say of it. `word`: the name or tag that says it is furniture. */
export interface Said {
  readonly reason?: string
  readonly word?: string
  /** It is called as bodies of articles are. */
  readonly body: boolean
}

/** [A15] Reads what elements are called: why each would be furniture, and whether it may be a body. */
export function sayingsOf(elements: readonly Element[]): Said[] {
  const known = new Map<string, Said>()
  return elements.map(({ tag, marks, hidden, from, to }) => {
    // What holds no block has nothing to leave out.
    if (to <= from) return SILENT
    const key = `${hidden ? "!" : ""}${tag} ${marks}`
    const before = known.get(key)
    if (before) return before
    const said = sayingOf(tag, marks, hidden)
    known.set(key, said)
    return said
  })
}

const NAMES = 20
const SILENT: Said = { body: false }

function sayingOf(tag: string, marks: string, hidden: boolean): Said {
  const names = marks ? marks.split(/\s+/, NAMES).map(nameOf) : []
  const body = names.some((name) => name.body)
  if (NEUTRAL.test(tag)) return { body }
  if (hidden) return { reason: "hidden", word: "hidden", body }
  const own = TAGS[tag]
  if (own) return { reason: own, word: tag, body }
  const called = body ? undefined : names.find(({ reason }) => reason !== undefined)
  return called ?? { body }
}

/** "author-bio__text" is the text of a biography: furniture in any part makes the whole name furniture. */
function nameOf(name: string): Said {
  const words = name.split(/__|--/).map(wordOf)
  return words.find(({ reason }) => reason !== undefined) ?? { body: words.some(({ body }) => body) }
}

/** The words that have been looked at: pages of one site, and of one content system, use the same ones. */
const seen = new Map<string, Said>()
const MOST_SEEN = 20_000

function wordOf(part: string): Said {
  const before = seen.get(part)
  if (before) return before
  const word = part.replace(/_+/g, "-").replace(/^-|-$/g, "")
  const body = BODY.test(word)
  const reason = !body && word && ANY.test(word) ? PATTERNS.find(([, pattern]) => pattern.test(word))?.[0] : undefined
  const said = reason ? { reason, word, body } : { body }
  if (seen.size >= MOST_SEEN) seen.clear()
  seen.set(part, said)
  return said
}
