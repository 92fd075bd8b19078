import { words } from "../language.ts"
import { KeptList } from "../part/kept-list.tsx"
import { ReadForm } from "../part/read-form.tsx"
import { useTitle } from "../use-title.ts"

/** Where one begins: what to do next, a report to read, what is kept. */
export function HomePage() {
  const { home } = words.value
  useTitle(home.title)
  return (
    <div class="home">
      <section>
        <h1>{home.title}</h1>
        <p>{home.first}</p>
        <ReadForm />
      </section>
      <KeptList />
    </div>
  )
}
