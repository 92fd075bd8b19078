import { describe, expect, test } from "vitest"
import { COMPARED, indexOfTellings } from "../../../src/dossier/match/index-of-tellings.ts"
import { type Profile, profilesOf } from "../../../src/dossier/match/profile.ts"
import { someMaterial, someTellers } from "../some-material.ts"

const profileOf = (text: string): Profile => {
  const [profile] = someTellers(someMaterial([{ text }])).flatMap(profilesOf)
  if (!profile) throw new Error(`no incident in: ${text}`)
  return profile
}
const mine = profileOf("A mine killed six farmers near the Marrow mill on Monday.")
const undated = ({ known: _, ...profile }: Profile): Profile => ({ ...profile, days: [], anchors: [] })

describe("[X17] what a telling is compared with", () => {
  test("is bounded, and the index says that there was more", () => {
    const index = indexOfTellings()
    for (let at = 0; at < COMPARED; at++) index.put(mine)
    expect(index.near(mine, () => true)).toHaveLength(COMPARED)
    expect(index.complete()).toBe(true)
    index.put(mine)
    expect(index.near(mine, () => true)).toHaveLength(COMPARED)
    expect(index.complete()).toBe(false)
  })

  test("is what shares most, not what was there first", () => {
    const index = indexOfTellings()
    const alike = profileOf("The Marrow mill burned, and six people were killed, residents said on Monday.")
    for (let at = 0; at < COMPARED; at++) index.put(alike)
    index.put(mine)
    expect(index.near(mine, () => true)[0]).toBe(mine)
    expect(index.near(mine, (other) => other !== mine)).not.toContain(mine)
  })

  test("is bounded for one without a date as well, which meets all days", () => {
    const index = indexOfTellings()
    for (let day = 0; day < 4000; day++) index.put({ ...mine, anchors: [day * 10] })
    expect(index.near(undated(mine), () => true)).toHaveLength(COMPARED)
    expect(index.complete()).toBe(false)
  })
})
