import { Command, InvalidArgumentError, Option } from "commander"
import { type Channel, sendAlerts, showDossier } from "../../desk/index.ts"
import { AHEAD, alertFeed, alertsOf, alertText } from "../../dossier/index.ts"
import { newSecret } from "../../post/index.ts"
import { isRefusal } from "../../record/index.ts"
import { type AskingOptions, askingOptions } from "../asking.ts"
import { EXIT, type Io, write } from "../io.ts"
import { asOfOption } from "./dossier-show.ts"
import { dataOption, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, tellRefusal, tellUsage } from "./told.ts"
import { writeOut } from "./write-out.ts"

interface AlertOptions extends ShowOptions, Pick<AskingOptions, "allow"> {
  readonly mail?: string
  readonly webhook?: string
  readonly atom?: string
  readonly ahead?: readonly number[]
  readonly markTold?: boolean
  readonly newSecret?: boolean
  readonly asOf?: string
}

/** `sitrep alert`: what is new in a dossier, told once on each channel. */
export function alertCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command("alert")
    .description(
      "Tell what is new in a dossier: incidents, tolls, disagreements, what is said of agreements, deadlines ahead. Nothing is told twice.",
    )
    .argument("[key]", "the dossier; sitrep dossier list shows them")
    .option("--mail <address>", "in one mail, by the server that SITREP_SMTP names")
    .option("--webhook <url>", "by a post for each, signed with SITREP_WEBHOOK_SECRET")
    .option("--atom <file>", "write all that the dossier has to tell to this file, as an Atom feed")
    .addOption(new Option("--ahead <days>", "tell of deadlines this many days ahead; 90,30,7 by default").argParser(spans))
    .option("--mark-told", "take all that is new as told, and send nothing")
    .option("--new-secret", "print a new secret for SITREP_WEBHOOK_SECRET")
    .addOption(asOfOption())
    .addOption(dataOption())
    .addOption(jsonOption())
  for (const option of askingOptions()) if (option.long === "--allow") command.addOption(option)
  return command
    .addHelpText(
      "after",
      `
Without a channel it prints all that the dossier has to tell, and remembers nothing. A first round tells all; --mark-told begins with what is yet to
come. What could not be delivered is told in the next round: run it from cron or a timer.

Environment: SITREP_SMTP is smtp://user:password@host:port or smtps://…, SITREP_MAIL_FROM the sender. Webhooks are signed as the Standard Webhooks have it.

Examples:
  sitrep alert verin-valley
  sitrep alert verin-valley --mail desk@monitors.example
  sitrep alert verin-valley --webhook https://hooks.monitors.example/verin --mark-told
  sitrep alert verin-valley --atom /srv/feeds/verin.atom`,
    )
    .action(async (key: string | undefined, options: AlertOptions) => done(await runAlert(key, options, io)))
}

/** "90,30,7" */
function spans(value: string): number[] {
  const days = value.split(",").map(Number)
  if (!/^\d{1,4}(?:,\d{1,4})*$/.test(value)) throw new InvalidArgumentError("needed are days, joined by commas: 90,30,7")
  return days
}

async function runAlert(key: string | undefined, options: AlertOptions, io: Io): Promise<number> {
  const { atom, ahead = AHEAD, markTold, asOf = io.today, json } = options
  if (options.newSecret) {
    await write(io.out, `${newSecret()}\n`)
    return EXIT.fine
  }
  if (key === undefined) return tellUsage("needed is the key of a dossier: sitrep dossier list shows them", io)
  const channel = channelOf(options)
  if (typeof channel === "string") return tellUsage(channel, io)
  if (markTold && !channel) return tellUsage("--mark-told needs --mail or --webhook", io)
  return withStore(options, io, async (store) => {
    if (!channel) {
      const shown = await showDossier(store, key, asOf)
      if (isRefusal(shown)) return tellRefusal(shown, io)
      if (atom !== undefined) return writeOut(alertFeed(shown.dossier, ahead), atom, io)
      const alerts = alertsOf(shown.dossier, ahead)
      await write(
        io.out,
        json ? `${JSON.stringify(alerts, null, 2)}\n` : alerts.length ? `${alertText(alerts)}\n` : "There is nothing to tell.\n",
      )
      return EXIT.fine
    }
    const sent = await sendAlerts(store, key, channel, { asOf, ahead, ...(markTold ? { silently: true } : {}) })
    if (isRefusal(sent)) return tellRefusal(sent, io)
    const { told, failed } = sent
    if (json) await write(io.out, `${JSON.stringify(sent, null, 2)}\n`)
    else if (!markTold) await write(io.out, `${told.length ? `told:\n\n${alertText(told)}` : "nothing new"}\n`)
    if (failed)
      await write(
        io.err,
        `${failed.code}: ${failed.message}; ${failed.again ? "the next round tries again" : "no other try will mend it"}\n`,
      )
    return failed ? EXIT.unread : EXIT.fine
  })
}

/** The channel that the options name; a text is what is wrong with them. */
function channelOf({ mail, webhook, atom, allow }: AlertOptions): Channel | string | undefined {
  if ([mail, webhook, atom].filter((one) => one !== undefined).length > 1) return "allowed is one of --mail, --webhook and --atom"
  const { SITREP_SMTP: server, SITREP_MAIL_FROM: from, SITREP_WEBHOOK_SECRET: secret } = process.env
  if (mail !== undefined) {
    if (!server || !from)
      return "--mail needs SITREP_SMTP (smtp://user:password@host:port) and SITREP_MAIL_FROM (an address) in the environment"
    return { kind: "mail", server, from, to: mail }
  }
  if (webhook === undefined) return undefined
  if (!secret?.startsWith("whsec_")) return "--webhook needs SITREP_WEBHOOK_SECRET in the environment: sitrep alert --new-secret prints one"
  return { kind: "webhook", url: webhook, secret, allowed: allow ?? { hosts: new Set(), ranges: [] } }
}
