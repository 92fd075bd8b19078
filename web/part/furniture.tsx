import type { Report } from "../../src/record/index.ts"
import { words } from "../language.ts"

/** What was left out of the article, each piece with the reason. */
export function Furniture({ dropped }: { dropped: Report["article"]["dropped"] }) {
  const { report, dropped: reasons } = words.value
  return (
    <section class="furniture" aria-label={report.furniture}>
      <h2>{report.furniture}</h2>
      <p class="quiet">{dropped.length ? report.furnitureHow : report.noFurniture}</p>
      <ul>
        {dropped.map(({ text, reason }, at) => (
          // Two pieces may be alike word for word; their place is what tells them apart.
          <li key={at}>
            <span class="reason">{reasons[reason] ?? reason.replaceAll("-", " ")}</span> <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
