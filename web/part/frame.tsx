import type { ComponentChildren } from "preact"
import { switchLanguage, words } from "../language.ts"
import { nextTheme, theme } from "../theme.ts"
import { KeyButton, KeyLink } from "./key-button.tsx"
import { KeysDialog } from "./keys-dialog.tsx"

/** What stands around every page. */
export function Frame({ children }: { children: ComponentChildren }) {
  const { nav, skip } = words.value
  return (
    <>
      <a class="skip" href="#page">
        {skip}
      </a>
      <header class="frame">
        <nav aria-label={nav.menu}>
          <KeyLink keys="g h" href="/" label={nav.home}>
            <strong>Sitrep</strong>
          </KeyLink>
        </nav>
        <div class="tools">
          <KeyButton keys="g l" label={nav.language} everywhere run={switchLanguage} />
          <KeyButton keys="g t" label={nav.theme[theme.value]} everywhere run={nextTheme} />
          <KeysDialog />
        </div>
      </header>
      <main id="page" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
