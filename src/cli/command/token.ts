import { Command, Option } from "commander"
import { newToken, ROLES, revokeToken, scopesOf, showTokens } from "../../desk/index.ts"
import { isRefusal, type Scope, type Token } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { count, day } from "../values.ts"
import type { Entry } from "../view/layout.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, tellAnswer, tellRefusal, widthOption } from "./told.ts"

interface NewOptions extends StoreOptions {
  readonly name: string
  readonly scope: Scope[]
  readonly ends?: string
}

const SCOPES = [...new Set(ROLES.flatMap((role) => scopesOf(role)))]

/** `sitrep token`: by what programs act for somebody. */
export function tokenCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command("token").description("Let a program use the API for somebody (docs/accounts.md).")
  command.addCommand(
    new Command("new")
      .description("Make a token and print it, this once.")
      .argument("<user>", "the account it acts for")
      .requiredOption("--name <name>", "what it is for")
      .addOption(new Option("--scope <scope...>", "what it may do, as far as its account may").choices(SCOPES).makeOptionMandatory())
      .addOption(new Option("--ends <day>", "the last day on which it is good, in UTC; else it does not end").argParser(day))
      .addOption(dataOption())
      .addHelpText("after", '\nExample:\n  sitrep token new mira --name "nightly export" --scope read --ends 2026-12-31')
      .action(async (account: string, options: NewOptions) => done(await runNew(account, options, io))),
  )
  command.addCommand(
    new Command("list")
      .description("List the tokens, the newest first.")
      .addOption(dataOption())
      .addOption(jsonOption())
      .addOption(widthOption())
      .action(async (options: ShowOptions) =>
        done(
          await withStore(options, io, async (store) => {
            const tokens = await showTokens(store)
            return tellAnswer(tokens, () => viewTokens(tokens), options, io)
          }),
        ),
      ),
  )
  command.addCommand(
    new Command("revoke")
      .description("Revoke a token: it leads nowhere from now on.")
      .argument("<id>", "its number; sitrep token list shows it", count)
      .addOption(dataOption())
      .action(async (id: number, options: StoreOptions) =>
        done(
          await withStore(options, io, async (store) => {
            const token = await revokeToken(store, id)
            if (isRefusal(token)) return tellRefusal(token, io)
            await write(io.out, `token ${id} of ${token.account} (${token.name}) is revoked\n`)
            return EXIT.fine
          }),
        ),
      ),
  )
  return command
}

/** The token stands alone on standard output, so that it can be put where it is needed; what is said of it goes to standard error. */
async function runNew(account: string, { name, scope: scopes, ends, ...options }: NewOptions, io: Io): Promise<number> {
  return withStore(options, io, async (store) => {
    const made = await newToken(store, { account, name, scopes, ...(ends === undefined ? {} : { lastDay: ends }) })
    if (isRefusal(made)) return tellRefusal(made, io)
    await write(io.err, `token ${made.token.id} of ${made.token.account}; it is not shown again:\n`)
    await write(io.out, `${made.secret}\n`)
    return EXIT.fine
  })
}

/** Tokens, two lines each. */
function viewTokens(tokens: readonly Token[]): Entry[] {
  if (!tokens.length) return [{ indent: 0, words: "There is no token; sitrep token new USER makes one." }]
  return tokens.flatMap(({ id, account, name, scopes, madeAt, endsAt, usedAt, revokedAt }): Entry[] => [
    { indent: 0, words: `${id} ${account} · ${name} · ${scopes.join(", ")}` },
    {
      indent: 2,
      words: [
        `made ${madeAt}`,
        usedAt === undefined ? "never used" : `used ${usedAt}`,
        ...(endsAt === undefined ? [] : [`ends ${endsAt}`]),
        ...(revokedAt === undefined ? [] : [`revoked ${revokedAt}`]),
      ].join(" · "),
      tone: "quiet",
    },
  ])
}
