// Loaded before a command (node --import): ends the process as kill -9 does, at the commit that SITREP_KILL names: "before" or "after" the first one's answer.
import pg from "pg"

const when = process.env.SITREP_KILL
const { query } = pg.Client.prototype
const end = () => process.kill(process.pid, "SIGKILL")

pg.Client.prototype.query = function (text, ...rest) {
  if (text !== "commit" || !when) return query.call(this, text, ...rest)
  if (when === "before") end()
  return query.call(this, text, ...rest).then((result) => {
    end()
    return result
  })
}
