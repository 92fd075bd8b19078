import { words } from "../language.ts"

/** Says that something was supplied, and from what. */
export const Basis = ({ basis }: { basis: string | undefined }) => (
  <span class="basis">
    {words.value.report.implied}
    {basis && (
      <>
        {" "}
        (<span lang="en">{basis}</span>)
      </>
    )}
  </span>
)
