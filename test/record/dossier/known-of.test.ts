import { describe, expect, test } from "vitest"
import { type Dated, knownOf } from "../../../src/record/dossier/known-of.ts"

const kept = "2026-06-20"

describe("[J13] since when a report could be known", () => {
  test.each<[string, Dated, string, string]>([
    [
      "the day it was published",
      { published: "2026-06-09T12:00+03:00", modified: "2026-06-10", captured: "2026-06-11T08:00:00Z", kept },
      "2026-06-09",
      "published",
    ],
    ["a month, as its first day", { published: "2026-06", kept }, "2026-06-01", "published"],
    ["else the day it was changed", { modified: "2026-06-10", retrieved: "2026-06-12", kept }, "2026-06-10", "modified"],
    ["else the day that the copy prints", { retrieved: "2026-06-12", captured: "2026-06-13", kept }, "2026-06-12", "retrieved"],
    ["else the day it was captured", { captured: "2026-06-13T23:00:00Z", kept }, "2026-06-13", "retrieved"],
    ["else the day it was kept", { published: "PRESENT_REF", kept }, "2026-06-20", "kept"],
  ])("%s", (_, dated, known, knownBy) => expect(knownOf(dated)).toEqual({ known, knownBy }))

  test.each<[string, Dated, string, string]>([
    [
      "the day it says it was changed",
      { published: "2026-06-09", modified: "2026-06-10", captured: "2026-06-12", kept },
      "2026-06-10",
      "modified",
    ],
    ["the same day, where it was changed on it", { published: "2026-06-09", modified: "2026-06-09", kept }, "2026-06-09", "modified"],
    ["a later day of publication", { published: "2026-06-11", captured: "2026-06-12", kept }, "2026-06-11", "published"],
    [
      "no earlier than the version before it: its capture",
      { published: "2026-06-09", modified: "2026-06-08", captured: "2026-06-12", kept },
      "2026-06-12",
      "retrieved",
    ],
    ["not the day that the first version was published", { published: "2026-06-09", kept }, "2026-06-20", "kept"],
    ["the day of the version before it, where all else is earlier", { published: "2026-06-09", kept: "2026-06-08" }, "2026-06-09", "kept"],
  ])("a later version: %s", (_, dated, known, knownBy) => expect(knownOf(dated, "2026-06-09")).toEqual({ known, knownBy }))
})
