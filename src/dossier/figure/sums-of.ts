import { compare } from "../material/compare.ts"
import { boundsOf, type Teller } from "../material/teller.ts"
import type { Bounds, SumCheck } from "../types.ts"
import { boundsInWords } from "../wording/in-words.ts"
import { above, apart, isExact, sumOf } from "./bounds-of.ts"
import { countedOf } from "./counted-of.ts"
import { partsOf } from "./parts-of.ts"

/**
 * [Y12] Whether parts make the whole that a report says they are of: yes when both are exact and equal (with "including": when the parts are no more than the whole),
 * no when no number fits both, open when bounds or "about" leave it open. In order of day, then account, then place in the text.
 */
export function sumsOf(tellers: readonly Teller[]): SumCheck[] {
  return tellers
    .flatMap((teller) => {
      const { text } = teller.account.report.article
      return partsOf(countedOf(teller), text).map(({ whole, parts, all, rule, words }): SumCheck => {
        const tell = ({ figure }: typeof whole) => teller.tell(boundsOf(figure), figure, figure.number)
        const total = sumOf(parts.map(({ figure }) => figure))
        const holds = all ? equal(total, whole.figure) : within(total, whole.figure)
        const sign = holds === undefined ? "may be" : holds ? (all ? "is" : "is within") : all ? "is not" : "is more than"
        const why = `${parts.map(({ figure }) => boundsInWords(figure)).join(" + ")} ${sign} ${boundsInWords(whole.figure)}; told by ${words}`
        return {
          id: `sum:${teller.account.key}:${whole.figure.id}:${parts[0]?.figure.id ?? ""}`,
          whole: tell(whole),
          parts: parts.map(tell),
          total,
          ...(holds === undefined ? {} : { holds }),
          why: { rule, why },
        }
      })
    })
    .sort((a, b) => compare(keyOf(a), keyOf(b)) || a.whole.words.from - b.whole.words.from)
}

function equal(total: Bounds, whole: Bounds): boolean | undefined {
  if (apart(total, whole)) return false
  return isExact(total) && isExact(whole) ? true : undefined
}

/** Some parts fit when they are surely no more than the whole. */
function within(total: Bounds, whole: Bounds): boolean | undefined {
  if (total.approximate || whole.approximate) return undefined
  if (above(total, whole)) return false
  return total.high !== null && whole.low !== null && total.high <= whole.low ? true : undefined
}

const keyOf = ({ whole }: SumCheck): string => `${whole.day} ${whole.words.account}`
