import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { serveStatic } from "@hono/node-server/serve-static"
import { Hono } from "hono"
import { compress } from "hono/compress"
import { secureHeaders } from "hono/secure-headers"
import { absolutePath as swaggerFolder } from "swagger-ui-dist"
import { apiOf } from "./api.ts"
import { answerProblem } from "./problem.ts"
import type { Desk } from "./route.ts"

/** What `npm run build` makes of web/. */
const WEB = fileURLToPath(new URL("../../dist/web", import.meta.url))

/** Nothing is loaded but what this server gives, nothing that stands in a report is run, and no other page shows ours inside. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

/**
 * The API, its page, and the desk's page. `hosts`: the names under which the server may be asked, as the Host field has them: a name of another's that leads to
 * this machine (DNS rebinding) is refused.
 */
export function appOf(desk: Desk, hosts: ReadonlySet<string>): Hono {
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: POLICY,
      xFrameOptions: "DENY",
      referrerPolicy: "no-referrer",
      strictTransportSecurity: false,
    }),
  )
  app.use(async (context, next) => {
    const { host = "", origin } = context.req.header()
    if (!hosts.has(host))
      return answerProblem({
        code: "foreign-host",
        message: `"${host}" is no name of this server; it is asked at ${[...hosts].join(", ")}`,
      })
    // A browser says with each request that changes something which page it comes from.
    if (origin !== undefined && !hosts.has(origin.replace(/^https?:\/\//, "")))
      return answerProblem({ code: "foreign-origin", message: `a page of "${origin}" may not ask this server; needed is one of its own` })
    await next()
  })
  app.use(compress())
  app.route("/api", apiOf(desk))
  app.get("/api-docs/start.js", (context) => context.body(START, 200, { "content-type": "text/javascript" }))
  app.get("/api-docs/", (context) => context.html(DOCS))
  app.use("/api-docs/*", serveStatic({ root: swaggerFolder(), rewriteRequestPath: (path) => path.replace("/api-docs", "") }))
  app.use(
    "/assets/*",
    serveStatic({ root: WEB, onFound: (_, context) => context.header("cache-control", "public, max-age=31536000, immutable") }),
  )
  app.use("*", serveStatic({ root: WEB }))
  // Every state of the page has an address of its own, and all of them are one file.
  app.get("*", async (context) => context.html(await readFile(`${WEB}/index.html`, "utf8"), 200, { "cache-control": "no-cache" }))
  return app
}

const DOCS = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sitrep: the API</title>
<link rel="stylesheet" href="swagger-ui.css">
<div id="api"></div>
<script src="swagger-ui-bundle.js"></script>
<script src="start.js"></script>
`
const START = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#api", deepLinking: true, validatorUrl: null })\n`
