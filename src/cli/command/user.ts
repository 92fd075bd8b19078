import { createInterface } from "node:readline"
import { Writable } from "node:stream"
import { Argument, Command, Option } from "commander"
import { addUser, changeUser, closeUser, ROLES, type Store, showUsers } from "../../desk/index.ts"
import { isRefusal, type Refusal, type Role, type User } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import type { Entry } from "../view/layout.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, tellAnswer, tellRefusal, widthOption } from "./told.ts"

interface AddOptions extends StoreOptions {
  readonly role: Role
  readonly oidc?: string
}

/** `sitrep user`: who may sign in, and what they may do. */
export function userCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command("user").description("Say who may sign in, and what they may do (docs/accounts.md).")
  command.addCommand(
    new Command("add")
      .description("Give somebody an account. The first line of standard input is their password.")
      .argument("<name>", "the name they sign in by")
      .addOption(new Option("--role <role>", "what they may do").choices(ROLES).makeOptionMandatory())
      .option("--oidc <identity>", '"ISSUER SUBJECT": a provider of OpenID Connect vouches for them; no password is read')
      .addOption(dataOption())
      .addHelpText("after", "\nExample:\n  sitrep user add mira --role editor < password.txt")
      .action(async (name: string, { role, oidc, ...options }: AddOptions) => {
        const shown = oidc === undefined ? { password: await passwordFrom(io) } : { oidc }
        done(await tellDone(options, io, (store) => addUser(store, { name, role, ...shown }), `may sign in, as ${role}`))
      }),
  )
  command.addCommand(
    new Command("list")
      .description("List the accounts.")
      .addOption(dataOption())
      .addOption(jsonOption())
      .addOption(widthOption())
      .action(async (options: ShowOptions) =>
        done(
          await withStore(options, io, async (store) => {
            const users = await showUsers(store)
            return tellAnswer(users, () => viewUsers(users), options, io)
          }),
        ),
      ),
  )
  command.addCommand(
    new Command("role")
      .description("Give an account another role, at once.")
      .argument("<name>", "the account")
      .addArgument(new Argument("<role>", "what they may do from now on").choices(ROLES))
      .addOption(dataOption())
      .action(async (name: string, role: Role, options: StoreOptions) =>
        done(await tellDone(options, io, (store) => changeUser(store, name, { role }), `is ${role} from now on`)),
      ),
  )
  command.addCommand(
    new Command("password")
      .description("Give an account another password, the first line of standard input, and sign it out everywhere.")
      .argument("<name>", "the account")
      .addOption(dataOption())
      .action(async (name: string, options: StoreOptions) => {
        const password = await passwordFrom(io)
        done(
          await tellDone(
            options,
            io,
            (store) => changeUser(store, name, { password }),
            "has another password, and is signed out everywhere",
          ),
        )
      }),
  )
  command.addCommand(
    new Command("close")
      .description("Close an account for good: nobody signs in by it, its tokens are revoked, its name stays taken.")
      .argument("<name>", "the account")
      .addOption(dataOption())
      .action(async (name: string, options: StoreOptions) =>
        done(await tellDone(options, io, (store) => closeUser(store, name), "is closed")),
      ),
  )
  return command
}

async function tellDone(options: StoreOptions, io: Io, change: (store: Store) => Promise<User | Refusal>, words: string): Promise<number> {
  return withStore(options, io, async (store) => {
    const user = await change(store)
    if (isRefusal(user)) return tellRefusal(user, io)
    await write(io.out, `${user.name} ${words}\n`)
    return EXIT.fine
  })
}

/** The first line of standard input. Typed at a terminal it is asked for, and not shown. */
async function passwordFrom({ in: input, err }: Io): Promise<string> {
  const typed = "isTTY" in input && input.isTTY === true
  if (typed) await write(err, "Password (not shown): ")
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output: unseen, terminal: typed })
  try {
    for await (const line of lines) return line
    return ""
  } finally {
    lines.close()
    if (typed) await write(err, "\n")
  }
}

/** Accounts, a line each. */
function viewUsers(users: readonly User[]): Entry[] {
  if (!users.length) return [{ indent: 0, words: "There is no account; sitrep user add NAME --role administrator makes the first." }]
  return users.map(({ name, role, oidc, madeAt, closedAt }) => ({
    indent: 0,
    words: `${name} · ${role}${oidc === undefined ? "" : ` · ${oidc}`} · made ${madeAt}${closedAt === undefined ? "" : ` · closed ${closedAt}`}`,
    ...(closedAt === undefined ? {} : { tone: "quiet" as const }),
  }))
}
