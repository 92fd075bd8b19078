import { execFile, spawn, spawnSync } from "node:child_process"
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterEach, describe, expect, test } from "vitest"
import { openStore } from "../../../src/record/index.ts"
import { root } from "../../source-files.ts"
import { closeStores, someFolder } from "./some-store.ts"

const run = promisify(execFile)
const MAIN = join(root, "dist/cli/main.js")
const TEXT = "Three people were killed in shelling near Dalmora on Monday, the Kestrian Interior Ministry said."
const isRoot = process.getuid?.() === 0
/** An ordinary user's number that every system has room for. */
const SOMEBODY = 65_534

afterEach(closeStores)

const serverOf = (data: string): number => Number(readFileSync(join(data, "postgres/postmaster.pid"), "utf8").split("\n")[0])
const isServed = (data: string): boolean => existsSync(join(data, "postgres/postmaster.pid"))

function fileIn(folder: string, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function articlesIn(data: string): Promise<number> {
  const store = await openStore({ data })
  const { rows } = await store.pool.query("select count(*) from article")
  await store.close()
  return rows[0]?.count
}

describe("the embedded server of a data folder", () => {
  test("is made, used by several commands at once, and stopped by the last to leave", { timeout: 60_000 }, async () => {
    const [data, files] = [someFolder(), someFolder()]
    const commands = ["a", "b", "c"].map((name) =>
      run(process.execPath, [MAIN, "ingest", "--data", data, fileIn(files, `${name}.txt`, `${TEXT} Report ${name}.`), "--threads", "1"]),
    )
    expect((await Promise.all(commands)).map(({ stdout }) => stdout)).toEqual(["1 new\n", "1 new\n", "1 new\n"])
    expect(isServed(data)).toBe(false)
    expect(await articlesIn(data)).toBe(3)
    expect(isServed(data)).toBe(false)
  })

  test("outlives a command that was killed, and is found again", { timeout: 60_000 }, async () => {
    const data = someFolder()
    const command = spawn(process.execPath, [MAIN, "ingest", "--data", data, "-"], { stdio: ["pipe", "ignore", "ignore"] })
    command.stdin.write(`${JSON.stringify({ id: "a", text: TEXT })}\n`)
    const store = await openStore({ data })
    for (let kept = 0; kept === 0; ) kept = (await store.pool.query("select count(*) from article")).rows[0]?.count
    const ended = new Promise((done) => command.once("exit", done))
    command.kill("SIGKILL")
    await ended
    expect((await store.pool.query("select count(*) from version")).rows[0]?.count).toBe(1)
    await store.close()
    expect(isServed(data)).toBe(false)
  })

  test("recovers when it was killed itself", { timeout: 60_000 }, async () => {
    const data = someFolder()
    const store = await openStore({ data })
    await store.pool.query("insert into article (key) values ('id:a')")
    process.kill(serverOf(data), "SIGKILL")
    await store.close()
    expect(await articlesIn(data)).toBe(1)
  })

  test("is refused a path that no socket can have, before anything is made", async () => {
    const data = join(someFolder(), "x".repeat(100))
    await expect(openStore({ data })).rejects.toMatchObject({ code: "bad-data-folder", message: expect.stringMatching(/allowed are \d+/) })
    expect(existsSync(data)).toBe(false)
  })

  test("is refused a folder that is a file", async () => {
    const data = fileIn(someFolder(), "file", "")
    await expect(openStore({ data })).rejects.toMatchObject({ code: "bad-data-folder" })
  })

  test("is refused a folder of another PostgreSQL, untouched", async () => {
    const data = someFolder()
    mkdirSync(join(data, "postgres"))
    fileIn(join(data, "postgres"), "PG_VERSION", "12\n")
    await expect(openStore({ data })).rejects.toMatchObject({ code: "other-engine" })
    expect(readFileSync(join(data, "postgres/PG_VERSION"), "utf8")).toBe("12\n")
  })

  const canBeSomebody = isRoot && spawnSync(process.execPath, [MAIN, "--version"], { uid: SOMEBODY, gid: SOMEBODY }).status === 0
  test.runIf(canBeSomebody)("belongs to an ordinary user who made it, for root as well", { timeout: 60_000 }, async () => {
    const [data, files] = [someFolder(), someFolder()]
    chownSync(data, SOMEBODY, SOMEBODY)
    const file = fileIn(files, "a.txt", TEXT)
    chmodSync(file, 0o644)
    const { stdout } = await run(process.execPath, [MAIN, "ingest", "--data", data, file, "--threads", "1"], {
      uid: SOMEBODY,
      gid: SOMEBODY,
    })
    expect(stdout).toBe("1 new\n")
    expect(await articlesIn(data)).toBe(1)
  })

  test.runIf(canBeSomebody)("of root is not an ordinary user's", { timeout: 60_000 }, async () => {
    const data = someFolder()
    await (await openStore({ data })).close()
    const failed = await run(process.execPath, [MAIN, "ingest", "--data", data, "nothing.txt"], { uid: SOMEBODY, gid: SOMEBODY }).catch(
      (problem) => problem,
    )
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining("data-not-ours") })
  })
})
