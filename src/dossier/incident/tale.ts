import type { Attribution, Claim, Incident } from "../../claim/index.ts"
import { compare } from "../material/compare.ts"
import type { Teller } from "../material/teller.ts"
import type { Account, Telling } from "../material/types.ts"

/** A telling with its claim and all that turns it into values. */
export interface Tale {
  readonly telling: Telling
  readonly teller: Teller
  readonly claim: Incident
}

/** The tellings of a group in order of the day they were known, then account, then claim; those of an account or claim that is not there are left out. */
export function talesOf(group: readonly Telling[], tellers: ReadonlyMap<string, Teller>): Tale[] {
  return group
    .flatMap((telling): Tale[] => {
      const teller = tellers.get(telling.account)
      const claim = teller && claimOf(teller.account, telling.claim)
      return teller && claim?.kind === "incident" ? [{ telling, teller, claim }] : []
    })
    .sort(
      (a, b) =>
        compare(a.teller.account.known, b.teller.account.known) ||
        compare(a.telling.account, b.telling.account) ||
        compare(a.telling.claim, b.telling.claim),
    )
}

interface ById {
  readonly claims: ReadonlyMap<string, Claim>
  readonly attributions: ReadonlyMap<string, Attribution>
}

/** Claims and attributions by id, looked up once a report. */
const indexes = new WeakMap<Account, ById>()

function byIdOf(account: Account): ById {
  let index = indexes.get(account)
  if (!index) {
    const { claims, attributions } = account.report
    index = { claims: new Map(claims.map((one) => [one.id, one])), attributions: new Map(attributions.map((one) => [one.id, one])) }
    indexes.set(account, index)
  }
  return index
}

const claimOf = (account: Account, id: string): Claim | undefined => byIdOf(account).claims.get(id)

export const attributionOf = (account: Account, id: string | undefined): Attribution | undefined =>
  id === undefined ? undefined : byIdOf(account).attributions.get(id)
