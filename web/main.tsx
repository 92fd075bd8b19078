import { render } from "preact"
import { LocationProvider, Route, Router } from "preact-iso"
import { listenForKeys } from "./keys.ts"
import { DossierPage } from "./page/dossier/dossier-page.tsx"
import { HomePage } from "./page/home.tsx"
import { MissingPage } from "./page/missing.tsx"
import { ReadPage } from "./page/read.tsx"
import { ReportPage } from "./page/report.tsx"
import { Door } from "./part/door.tsx"
import { Frame } from "./part/frame.tsx"

/** A page that was gone to is read from its top, by a screen reader too. */
const begin = (): void => document.getElementById("page")?.focus({ preventScroll: true })

function App() {
  return (
    <LocationProvider>
      <Frame>
        <Door>
          <Router onRouteChange={begin}>
            <Route path="/" component={HomePage} />
            <Route path="/read" component={ReadPage} />
            <Route path="/report/:report" component={ReportPage} />
            <Route path="/dossier/:key/:section?/:id?" component={DossierPage} />
            <Route default component={MissingPage} />
          </Router>
        </Door>
      </Frame>
    </LocationProvider>
  )
}

listenForKeys()
const root = document.getElementById("app")
if (root) render(<App />, root)
