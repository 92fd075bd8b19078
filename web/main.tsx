import { render } from "preact"
import { LocationProvider, Route, Router } from "preact-iso"
import { listenForKeys } from "./keys.ts"
import { HomePage } from "./page/home.tsx"
import { MissingPage } from "./page/missing.tsx"
import { ReadPage } from "./page/read.tsx"
import { ReportPage } from "./page/report.tsx"
import { Frame } from "./part/frame.tsx"

function App() {
  return (
    <LocationProvider>
      <Frame>
        <Router>
          <Route path="/" component={HomePage} />
          <Route path="/read" component={ReadPage} />
          <Route path="/report/:report" component={ReportPage} />
          <Route default component={MissingPage} />
        </Router>
      </Frame>
    </LocationProvider>
  )
}

listenForKeys()
const root = document.getElementById("app")
if (root) render(<App />, root)
