import { verify } from "@node-rs/argon2"
import { describe, expect, test } from "vitest"
import { hashOf, isPassword, NOBODYS, wrongWith } from "../../../src/desk/account/passwords.ts"

describe("[N22] a password", () => {
  test.each([
    ["eleven char", false],
    ["twelve chars", true],
    ["é".repeat(12), true],
    ["🕊".repeat(11), false],
    ["🕊".repeat(12), true],
    ["x".repeat(1000), true],
    ["x".repeat(1001), false],
    ["", false],
  ])("%j is allowed: %s", (password, allowed) => {
    expect(wrongWith(password) === undefined).toBe(allowed)
    if (!allowed) expect(wrongWith(password)).toMatchObject({ refused: { code: "bad-password" } })
  })

  test("is not told in the refusal", () => expect(JSON.stringify(wrongWith("herons"))).not.toContain("herons"))

  test("is hashed with argon2id in OWASP's settings, each time with another salt", async () => {
    const [one, other] = [await hashOf("four herons on the weir"), await hashOf("four herons on the weir")]
    const settings = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/
    expect(one).toMatch(settings)
    expect(other).not.toBe(one)
    expect(NOBODYS).toMatch(settings)
  })

  test("is right by its own hash alone, however its letters are written", async () => {
    const hashed = await hashOf("caf\u00e9 on the weir")
    expect(await isPassword("cafe\u0301 on the weir", hashed)).toBe(true)
    expect(await isPassword("cafe on the weir", hashed)).toBe(false)
    expect(await isPassword("caf\u00e9 on the weir", undefined)).toBe(false)
    expect(await isPassword("x".repeat(1001), await hashOf("x".repeat(1000)))).toBe(false)
    expect(await verify(NOBODYS, "")).toBe(false)
  })
})
