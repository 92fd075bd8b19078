import { Command, Option } from "commander"
import type { Store } from "../../desk/index.ts"
import { isRefusal } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { port } from "../values.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"
import { tellRefusal } from "./told.ts"

interface ServeOptions extends StoreOptions {
  readonly host: string
  readonly port: number
  readonly name?: readonly string[]
}

/** Where the desk is, unless the caller says so. */
export const PORT = 7487

const list = (value: string, before: readonly string[] = []): string[] => [...before, value]

/** `sitrep serve`: the desk in the browser, and its API. */
export function serveCommand(io: Io, done: (code: number) => void): Command {
  return new Command("serve")
    .description("Open the desk in the browser, and its API, on this machine.")
    .addOption(dataOption())
    .addOption(new Option("--port <number>", "the port; 0 is any that is free").argParser(port).default(PORT))
    .addOption(new Option("--host <address>", "the address of this machine to listen at").default("127.0.0.1"))
    .addOption(new Option("--name <host>", "a name by which others reach it; may be repeated").argParser(list))
    .addHelpText(
      "after",
      `
Without accounts whoever reaches the address acts as you do, so only this machine can. With accounts (sitrep user add) everybody has to sign in, and it can
listen where others reach it. Ctrl-C ends it.

Examples:
  sitrep serve
  sitrep serve --data ~/valley --port 0
  sitrep serve --host 10.1.0.7 --name desk.monitors.example`,
    )
    .action(async (options: ServeOptions) => {
      const stop = io.interrupted()
      done(await withStore(options, io, (store) => runServer(store, options, stop, io)))
    })
}

/** Serves a store until it is stopped. `also`: a page of it that is told besides the first. */
export async function runServer(
  store: Store,
  { host, port: at, name = [], also }: ServeOptions & { readonly also?: string },
  stop: AbortSignal,
  io: Io,
): Promise<number> {
  // The server's libraries take a while to load: no other command waits for them.
  const { serve } = await import("../../server/index.ts")
  const serving = await serve(store, { host, port: at, names: name, today: () => io.today })
  if (isRefusal(serving)) return tellRefusal(serving, io)
  await write(io.out, `Sitrep is at ${serving.address}  (Ctrl-C ends it)\n`)
  if (also !== undefined) await write(io.out, `The example's dossier: ${serving.address}${also}\n`)
  await new Promise<void>((resolve) => {
    if (stop.aborted) resolve()
    stop.addEventListener("abort", () => resolve(), { once: true })
  })
  await serving.close()
  return EXIT.fine
}
