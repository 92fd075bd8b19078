import {
  complianceWords,
  type Dossier,
  type DossierAgreement,
  type DossierProvision,
  daysInWords,
  durationInWords,
  provisionWords,
  statusWords,
  valueInWords,
} from "../../../dossier/index.ts"
import { reasonsOf } from "../judgements.ts"
import { type Entry, heading } from "../layout.ts"
import { disagreementEntries } from "./disagreements.ts"
import { deadlineLine } from "./head.ts"
import { quoteEntry, type Tell, tellOf } from "./tell.ts"

/** Agreements and mandates: names, terms, deadlines with how they were computed, whether they hold, and each duty with who says what of it. */
export function viewAgreements({ agreements, disagreements, asOf }: Dossier): Entry[] {
  if (!agreements.length) return []
  const tell = tellOf(asOf)
  return [
    ...heading("Agreements and mandates"),
    ...agreements.flatMap((agreement) => [
      ...agreementEntries(agreement, tell),
      ...disagreements.filter(({ about }) => about === agreement.id).flatMap((one) => disagreementEntries(one, 4)),
      ...agreement.provisions.flatMap((provision) => provisionEntries(provision, tell)),
    ]),
  ]
}

function agreementEntries(
  { kind, name, watched, names, signed, signatories, thirdParties, terms, force, deadlines }: DossierAgreement,
  tell: Tell,
): Entry[] {
  const others = names.filter((one) => one.name !== name).map((one) => `${one.name} (${tell.who(one.told)})`)
  return [
    { indent: 0, words: "" },
    { indent: 2, words: `${name} · ${kind}${watched ? ", watched" : ""}`, tone: "strong" },
    ...(others.length ? [{ indent: 4, words: `also called ${others.join("; ")}` }] : []),
    ...tell.line("signed", signed, daysInWords, 4),
    ...tell.line("by", signatories, (party) => party.name, 4),
    ...tell.line("with", thirdParties, (party) => party.name, 4),
    ...terms.map(({ told, start, end, duration, renewable, notice }): Entry => {
      const parts = [
        duration && `for ${durationInWords(duration.value)}`,
        start && `from ${valueInWords(start.value)}`,
        end && `until ${valueInWords(end.value)}`,
        renewable && (renewable.value ? "renewable" : "not renewable"),
        notice && `${durationInWords(notice.value)} notice`,
      ]
      return { indent: 4, words: `term: ${parts.filter(Boolean).join(", ")} (${tell.who([told])})` }
    }),
    ...deadlines.flatMap((deadline): Entry[] => [
      { indent: 4, words: `${deadlineLine(deadline)} (${tell.who(deadline.told)})`, tone: "strong" },
      ...deadline.computation.map((step): Entry => ({ indent: 6, words: step, tone: "quiet" })),
    ]),
    ...tell.line("holds", force, (status) => statusWords[status], 4),
  ]
}

function provisionEntries(
  { id, type, pam, pax, told, obligors, beneficiaries, due, compliance, proposed, set }: DossierProvision,
  tell: Tell,
): Entry[] {
  const codes = [...pam.map((code) => `PAM ${code}`), ...pax.map((code) => `PA-X ${code}`)].join(", ")
  const level = set
    ? `level ${set.level} of 3, set by ${set.by} on ${set.on}${set.why ? `: ${set.why}` : ""}`
    : proposed && `level ${proposed.level} of 3 proposed: ${reasonsOf(proposed.reasons)}`
  return [
    { indent: 4, words: [`duty: ${provisionWords[type]}`, codes, id].filter(Boolean).join(" · "), tone: "strong" },
    ...tell.line("by", obligors, ({ name }) => name, 6),
    ...tell.line("for", beneficiaries, ({ name }) => name, 6),
    ...tell.line("due", due, daysInWords, 6),
    ...tell.line("said of it", compliance, (one) => complianceWords[one], 6),
    ...(level ? [{ indent: 6, words: level }] : []),
    ...told.map((one) => quoteEntry(one, 6)),
  ]
}
