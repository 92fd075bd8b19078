import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator"
import { dayAfter } from "../material/day.ts"
import type { Deadline, Dossier, DossierAgreement } from "../types.ts"
import { clipped, shown } from "./clean.ts"
import { tellersOf } from "./source.ts"
import { uuidOf } from "./uuid-of.ts"

/** [Z49] Days before a deadline on which a calendar reminds of it: those that a mission's calendar of mandates works with, three months, a month, a week. */
const REMINDERS = [90, 30, 7]

const DAY_IN_SECONDS = 86_400

const HEADINGS: Readonly<Record<Deadline["what"], string>> = {
  ends: "ends",
  "last-day-for-notice": "last day for notice",
  renewal: "renewal",
  due: "due",
}

/**
 * [Z49] Deadlines and windows after RFC 5545: events of whole days, from the first to the last that the words allow, each with how it was computed, who says it and
 * alarms before its first day. What is past has no alarm. Stamped with the day of the dossier, so the same dossier gives the same calendar.
 */
export function calendar(dossier: Dossier): string {
  const file = ical({
    name: clipped(dossier.definition.title, 200),
    prodId: { company: "Sitrep", product: "dossier", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const agreement of dossier.agreements) {
    for (const deadline of agreement.deadlines) {
      const event = file.createEvent({
        id: `${uuidOf(dossier, "deadline", deadline.id)}@sitrep`,
        stamp: dateOf(dossier.asOf),
        start: dateOf(deadline.days.first),
        // The end of an event of whole days is the day after its last.
        end: dateOf(dayAfter(deadline.days.last, 1)),
        allDay: true,
        summary: clipped(`${agreement.name}: ${headingOf(deadline, agreement)}`, 250),
        description: shown(descriptionOf(deadline)),
        transparency: ICalEventTransparency.TRANSPARENT,
      })
      if (deadline.days.first > dossier.asOf)
        for (const days of REMINDERS)
          event.createAlarm({
            type: ICalAlarmType.display,
            trigger: days * DAY_IN_SECONDS,
            description: clipped(`${agreement.name}: ${headingOf(deadline, agreement)}, in ${days} days`, 250),
          })
    }
  }
  return `${file.toString().trimEnd()}\r\n`
}

const dateOf = (day: string): Date => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))))

function headingOf({ what, provision }: Deadline, { provisions }: DossierAgreement): string {
  const duty = provisions.find(({ id }) => id === provision)
  return duty ? `${duty.type.replaceAll("-", " ")}, ${HEADINGS[what]}` : HEADINGS[what]
}

/** No longer than calendars show. */
const LONGEST = 4000

function descriptionOf({ computation, told }: Deadline): string {
  const lines = [
    ...computation.map((step) => clipped(step, 400)),
    ...told.map((one) => `"${clipped(one.words.words, 400)}" (${tellersOf([one]).join("")})`),
  ]
  const text = lines.join("\n")
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`
}
