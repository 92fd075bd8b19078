import { affiliated, roleOf } from "./find-title.ts"
import { isGivenName } from "./given-names.ts"
import { ORGANISATION_HEADS, PLACE_HEADS, THING_HEADS } from "./heads.ts"
import { isOpener, neverName } from "./openers.ts"
import { isTitleAt, LONGEST_PERSON, lowerAt, PARTICLE, type Run, type Step, wordAt } from "./run.ts"
import { isStyle } from "./titles.ts"
import { wordSet } from "./word-list.ts"

/** In a text in capitals no more words than this follow the given name: where the name ends is not to be seen. */
const LONGEST_SHOUTED = 2
// Words behind a name that a text in capitals writes like the name: verbs and small words of reports. Own list.
const AFTER_SHOUTED = wordSet(`
  was were is are has have had who said says told today tonight yesterday also left took made gave went met won led will would may
  can killed dead shot spoke began became held sent fled died that which his her chief head writes reports calls warns visits meets
  leaves vows urges wins dies hits kills denies backs blames seeks wants in at as for
`)
const VERBAL = /(?:ed|ing|ly)$/

/** [E6] A person is a given name and the capitals behind it, or whatever follows a title. */
export const findPerson: Step = (run) => {
  const to = personEnd(run)
  if (to === run.at || (run.match && run.match.end >= to && !run.match.known.demonym)) return undefined
  const { at, role, affiliation } = run
  return { to, draft: { first: at, end: to, kind: "person", strength: "strong", ...roleOf(role), ...affiliated(affiliation) } }
}

function personEnd(run: Run): number {
  const { tokens, at: start, end } = run
  const titled = run.role.length > 0
  const head = wordAt(tokens, start)
  const given = isGivenName(head) || (titled && (/^\p{Lu}\.$/u.test(head) || isStyle(head)))
  if (!given && (!titled || run.headline)) return start
  if (isTitleAt(tokens, start) || neverName(head)) return start
  // "President Army": what is no given name and heads an organisation is none here either.
  if (!given && (ORGANISATION_HEADS.has(head.toLowerCase()) || isOpener(head))) return start
  let at = start + 1
  while (at < end && at - start < LONGEST_PERSON) {
    const lower = lowerAt(tokens, at)
    if (!titled && (ORGANISATION_HEADS.has(lower) || PLACE_HEADS.has(lower) || THING_HEADS.has(lower))) return start
    if (titled && ORGANISATION_HEADS.has(lower)) break
    if (isTitleAt(tokens, at) || neverName(wordAt(tokens, at))) break
    if (
      run.headline &&
      (AFTER_SHOUTED.has(lower) || VERBAL.test(lower) || isOpener(lower) || (at - start > LONGEST_SHOUTED && !PARTICLE.test(lower)))
    )
      break
    at++
  }
  while (at > start + 1 && PARTICLE.test(lowerAt(tokens, at - 1))) at--
  return at - start === 1 && (!titled || run.headline) ? start : at
}
