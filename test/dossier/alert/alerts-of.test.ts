import { describe, expect, test } from "vitest"
import { alertText } from "../../../src/dossier/alert/alert-text.ts"
import { type Alert, alertsOf, newsAmong } from "../../../src/dossier/alert/alerts-of.ts"
import type { Dossier, DossierIncident } from "../../../src/dossier/types.ts"
import { someDossier } from "../some-dossier.ts"

const dossier = someDossier
const titles = (alerts: readonly Alert[]): string[] => alerts.map(({ kind, title }) => `${kind}: ${title}`)

/** What a reader is told of a dossier who knows what these keys mark, and what he knows then. */
function tell(of: Dossier, known: ReadonlySet<string> = new Set()): { news: readonly Alert[]; known: ReadonlySet<string> } {
  const { news, marks } = newsAmong(alertsOf(of), known)
  return { news, known: new Set([...known, ...marks]) }
}

/** The dossier with one incident changed. */
const withIncident = (id: string, change: (incident: DossierIncident) => DossierIncident): Dossier => ({
  ...dossier,
  incidents: dossier.incidents.map((incident) => (incident.id === id ? change(incident) : incident)),
})

describe("alerts", () => {
  test("each has its words and who said them, in order of day", () => {
    const alerts = alertsOf(dossier)
    expect(alerts.every(({ words, lines }) => words.length > 0 && lines.length > 0)).toBe(true)
    expect(alerts.map(({ day }) => day)).toEqual(alerts.map(({ day }) => day).sort())
    const blast = alerts.find(({ kind, about }) => kind === "incident" && about === "i-blast")
    expect(blast?.title).toBe("Explosion of a mine or other device, Dalmora, 8 June 2026: 9 to 11 (best 11) killed, 14 injured")
    expect(blast?.lines[1]).toBe('Arden Courier, citing Ilse Maron, 11 June 2026: "Eleven people have died of the explosion near Dalmora"')
    expect(alertText(alerts.slice(0, 1))).toBe([alerts[0]?.title, ...(alerts[0]?.lines ?? []).map((line) => `  ${line}`)].join("\n"))
  })

  test("none is told twice, and an incident's first tolls are told with it", () => {
    const first = tell(dossier)
    expect(first.news.some(({ kind }) => kind === "incident")).toBe(true)
    expect(first.news.some(({ kind }) => kind === "toll")).toBe(false)
    expect(tell(dossier, first.known).news).toEqual([])
  })

  test("[Z40] an incident that another report joins is no news, though its number is another", () => {
    const { known } = tell(dossier)
    const joined = withIncident("i-blast", (blast) => ({
      ...blast,
      id: "i-other",
      tellings: [{ account: "gazette/blast", claim: "c1" }, ...blast.tellings],
    }))
    const later = tell(joined, known)
    expect(later.news.filter(({ kind }) => kind !== "disagreement")).toEqual([])
    // From now on it is known by that report too.
    const alone = withIncident("i-blast", (blast) => ({ ...blast, id: "i-other", tellings: [{ account: "gazette/blast", claim: "c1" }] }))
    expect(tell(alone, later.known).news.filter(({ kind }) => kind === "incident")).toEqual([])
  })

  test("a toll whose range moves is news, and so is one that moves back to other bounds", () => {
    const { known } = tell(dossier)
    const grown = withIncident("i-blast", (blast) => ({
      ...blast,
      tolls: blast.tolls.map((toll) => (toll.outcome === "injured" ? { ...toll, range: { ...toll.range, high: 20 } } : toll)),
    }))
    const later = tell(grown, known)
    expect(titles(later.news)).toEqual(["toll: Explosion of a mine or other device, Dalmora: 14 to 20 (best 14) injured"])
    expect(tell(grown, later.known).news).toEqual([])
  })

  test("[Z41] what is only planned or supposed is not told of", () => {
    const planned = withIncident("i-blast", (blast) => ({
      ...blast,
      realis: blast.realis.map((one) => ({ ...one, value: "planned" as const })),
    }))
    expect(alertsOf(planned).some(({ kind, about }) => kind === "incident" && about === "i-blast")).toBe(false)
  })

  test("a disagreement that was explained is not told of, one that stands is", () => {
    const standing = alertsOf(dossier).filter(({ kind }) => kind === "disagreement").length
    expect(standing).toBe(dossier.disagreements.filter(({ stands }) => stands).length)
    expect(standing).toBeGreaterThan(0)
    const explained = { ...dossier, disagreements: dossier.disagreements.map((one) => ({ ...one, stands: false })) }
    expect(alertsOf(explained).some(({ kind }) => kind === "disagreement")).toBe(false)
  })

  test("[Z42] a deadline is told of once in each span ahead, and once when it has passed", () => {
    const [agreement] = dossier.agreements
    const [deadline] = agreement?.deadlines ?? []
    if (!agreement || !deadline) throw new Error("the dossier has an agreement with a deadline")
    const at = (left: number): Dossier => ({
      ...dossier,
      incidents: [],
      disagreements: [],
      agreements: [{ ...agreement, force: [], deadlines: [{ ...deadline, left }] }],
    })
    let known: ReadonlySet<string> = new Set()
    const told = [200, 90, 60, 31, 30, 8, 7, 1, 0, -1, -40].map((left) => {
      const round = tell(at(left), known)
      known = round.known
      return round.news.length
    })
    expect(told).toEqual([0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0])
    expect(tell(at(1)).news[0]?.title).toMatch(/ in 1 day \(/)
    expect(tell(at(-3)).news[0]?.title).toMatch(/ passed 3 days ago \(/)
  })

  test("what is said of an agreement is news once for each who says it, and again when he says otherwise", () => {
    const statuses = alertsOf(dossier).filter(({ kind }) => kind === "status")
    expect(new Set(statuses.map(({ id }) => id)).size).toBe(statuses.length)
    expect(statuses.length).toBeGreaterThan(0)
  })
})
