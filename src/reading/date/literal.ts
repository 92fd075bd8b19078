import type { CalendarDate, Unit } from "./calendar.ts"

/** Which way from the reference day: -1 on or before, 1 after; 0: as the sentence tells. */
export type Side = -1 | 0 | 1

/** TIMEX3's parts of a day. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI"

export interface ClockTime {
  readonly hour: number
  readonly minute?: number
  /** ISO 8601 offset. */
  readonly offset?: string
}

/** A date as its words give it: what they leave out is absent. `yearShift`: "June last year" is -1. */
export interface PartialDate {
  readonly year?: number
  /** A year of two digits: the century is open. */
  readonly shortYear?: number
  readonly yearShift?: number
  readonly month?: number
  readonly day?: number
}

/** What an expression says by itself, before anything is supplied from context. */
export type Literal =
  | { readonly kind: "fixed"; readonly type: "date" | "time" | "duration" | "set"; readonly value: string; readonly focus?: CalendarDate }
  | { readonly kind: "calendar"; readonly start: PartialDate; readonly end?: PartialDate; readonly side: Side }
  | { readonly kind: "weekday"; readonly weekday: number; readonly side: Side; readonly week?: number }
  | { readonly kind: "shift"; readonly from: "published" | "focus"; readonly unit: Unit | "weekend"; readonly by: number }
  | {
      readonly kind: "season"
      readonly season: "SP" | "SU" | "FA" | "WI"
      readonly year?: number
      readonly side: Side
      readonly yearShift?: number
    }
  | { readonly kind: "quarter"; readonly quarter: number; readonly half?: boolean; readonly year?: number; readonly yearShift?: number }
  | { readonly kind: "clock"; readonly time?: ClockTime; readonly part?: DayPart; readonly day?: Literal }

export const fixed = (type: "date" | "time" | "duration" | "set", value: string): Literal => ({ kind: "fixed", type, value })
