import { inputsOfBytes } from "../../../src/desk/find-inputs.ts"
import { isFound, read } from "../../../src/desk/index.ts"
import { keepingOf } from "../../../src/desk/keeping-of.ts"
import { forgottenDigest, isFailure, keepReport, rowsOf, type Store } from "../../../src/record/index.ts"
import { keepHere } from "./keep-here.ts"

/** Invented, long enough that two papers which print it are found to print one text. */
const AGENCY = `DALMORA, Kestria (Norvik News Agency) - President Ivo Marel said on Tuesday that at least 59 people were killed when shells hit the market of
Dalmora, the heaviest attack since the ceasefire was signed in May. The Interior Ministry said that the Verin Front had fired from the hills east of the
river. A spokesman of the front, Oren Valk, denied it and said that its fighters had kept to the agreement. "We will not answer fire with fire," Marel
told reporters in Dalmora. Some 120 families have left the town since Monday, aid workers said, and the road to Verin is closed.`

/** Reports of all sorts: versions of one article, copies, characters that are hard to keep, some that cannot be read. */
export const REPORTS: readonly object[] = [
  {
    url: "https://kestria-ledger.example/2026/06/dalmora?utm_source=x",
    outlet: "Kestria Ledger",
    title: "Shells hit Dalmora",
    published: "2026-06-09",
    text: AGENCY,
  },
  {
    url: "https://verin-post.example/world/dalmora",
    outlet: "Verin Post",
    title: "Shelling in Dalmora",
    published: "2026-06-10",
    text: `${AGENCY} The Post adds nothing.`,
  },
  {
    url: "https://kestria-ledger.example/2026/06/dalmora",
    outlet: "Kestria Ledger",
    title: "Shells hit Dalmora: 61 dead",
    published: "2026-06-10",
    text: AGENCY.replace("59", "61"),
  },
  {
    id: "talks",
    published: "2026-06-11",
    text: "Dana Kestrel, the mediator, met Oren Valk in Verin on Thursday. The truce lasts six months from 1 June 2026, she said.\n\nIvo Marel was not there.",
  },
  { id: "astral", text: "The 𝔻almora 🕊 council said on Monday that 14 soldiers were killed near Verin. לום — «so» said Ivó Márel." },
  {
    id: "half",
    title: "Half \ud83d",
    text: "A spokesman said that 12 rebels\ud800 were killed in Dalmora on Monday. \udc00 Ivo Marel denied it.",
  },
  { id: "nothing", text: " " },
  { id: "bytes", text: "\u0000\u0001\u0002 not a text" },
  {
    id: "page",
    html: "<html><head><title>Truce</title></head><body><article><h1>Truce holds</h1><p>Oren Valk said on Monday that the truce holds and that nobody was killed in Verin this week.</p><p>Observers counted 3 shots.</p></article></body></html>",
  },
]

/** A page in Windows-1252: its bytes are no UTF-8. */
const LATIN = Buffer.from(
  '<html><head><meta charset="windows-1252"><title>Caf\xe9</title></head><body><article><p>Ren\xe9 Valk said on Monday that 5 people were injured at the Caf\xe9 Dalmora, in the old town of Verin.</p></article></body></html>',
  "latin1",
)

/** Fills a store with all that one can hold: reports, names of the user's own, decisions made and undone, watches, an audit trail, tombstones. */
export async function fillStore(store: Store, software?: string): Promise<void> {
  await store.pool.query(`with e as (insert into entity (key, kind, origin, country) values ('own:the-mediator', 'person', 'own', 'CH') returning id)
    insert into entity_name (entity_id, name, folded, side, position)
    select id, name, folded, side, position from e, (values ('Dana Kestrel', 'dana kestrel', '', 0), ('The Envoy', 'envoy', 'Kestrian', 3)) as n (name, folded, side, position)`)
  await store.pool.query("insert into entity (key, kind, origin) values ('own:nobody-yet', 'group', 'own')")
  await keepHere(store, REPORTS, { at: "2026-06-14T10:00:00.123456Z", ...(software ? { software } : {}) })
  for await (const found of inputsOfBytes(LATIN, "latin.html", { url: "https://kestria-ledger.example/cafe" })) {
    if (!isFound(found)) throw new Error(JSON.stringify(found))
    const result = read(found.input)
    const keeping = { ...keepingOf(found), ...(software ? { software } : {}) }
    await keepReport(store, { ...keeping, read: isFailure(result) ? result.error : rowsOf(result) }, "2026-06-14T11:00:00Z")
  }
  // A decision that was undone and made again within one second, and one on a copy that was undone.
  await store.pool.query(`update judgement set withdrawn_by = 'mira', withdrawn_at = '2026-06-15T08:00:00Z'
    where id = (select j.id from judgement j join entity e on e.id = j.entity_id where e.key = 'person:oren-valk' order by j.id limit 1)`)
  for (const withdrawn of ["'mira', '2026-06-15T08:00:00Z'", "null, null"])
    await store.pool.query(`insert into judgement (kind, version_id, ref, entity_id, says, score, reasons, decided_by, decided_at, withdrawn_by, withdrawn_at)
      select 'entity', version_id, ref, entity_id, 'same', 1, '[{"rule": "J1", "why": "he \\"said\\" so"}]', 'mira', '2026-06-15T08:00:00Z', ${withdrawn}
      from judgement where withdrawn_by = 'mira' order by id limit 1`)
  await store.pool.query(
    "update judgement set withdrawn_by = 'mira', withdrawn_at = '2026-06-15T09:00:00.5Z' where id = (select max(id) from judgement where kind = 'copy')",
  )
  await store.pool.query(
    "insert into watch (url, every_seconds, since, checked_at, failure) values ('https://kestria-ledger.example/feed.xml', 900, '2026-06-01T00:00:00Z', '2026-06-14T10:00:00.25Z', null), ('https://verin-post.example/', 60, '2026-06-02T00:00:00Z', null, 'timed-out: it took too long')",
  )
  const { rows: pages } = await store.pool.query("select to_regclass('watched_page') is not null as there")
  if (pages[0]?.there)
    await store.pool.query(
      "insert into watched_page (watch, url, first_at, asked_at, etag) values ('https://kestria-ledger.example/feed.xml', 'https://kestria-ledger.example/1', '2026-06-14T10:00:00Z', '2026-06-14T10:00:00.25Z', 'W/\"a\"')",
    )
  await fillDossiers(store)
  const { rows: decisions } = await store.pool.query("select to_regclass('decision') is not null as there")
  if (decisions[0]?.there)
    await store.pool.query(`insert into decision (version_id, claim, says, why, who, at)
      select version_id, ref, 'accept', 'a "reason"', 'mira', '2026-06-15T10:00:00Z' from claim order by version_id, ref limit 1`)
  const acts = "('2026-06-15T08:00:00Z', 'mira', 'judge', 'person:oren-valk', '{\"says\": \"same\", \"note\": \"\\u00e9\\ud83d\\udd4a\"}')"
  await store.pool.query(
    `insert into audit (at, who, verb, subject, detail) values ${acts}, ${acts}, ('2026-06-15T09:00:00Z', 'mira', 'undo', '7', '{}')`,
  )
  await store.pool.query("insert into tombstone (digest, what, at, who) values ($1, 'address', '2026-06-01T00:00:00Z', 'mira')", [
    Buffer.from(forgottenDigest("https://gone.example/report"), "hex"),
  ])
}

/** A dossier that was edited, what people said within it and were told of, and words on incidents of every kind, where the schema has dossiers. */
async function fillDossiers({ pool }: Store): Promise<void> {
  const { rows } = await pool.query("select to_regclass('dossier') is not null as there")
  if (!rows[0]?.there) return
  await pool.query("insert into dossier (key) values ('verin'), ('dalmora')")
  for (const [at, title] of [
    ["2026-06-15T08:00:00Z", "Verin"],
    ["2026-06-16T08:00:00.5Z", "The Verin \ud83d\udd4a front"],
    ["2026-06-16T08:00:00.5Z", "The Verin \ud83d\udd4a front"],
  ])
    await pool.query(
      "insert into definition (dossier_id, words, parsed, who, at) select id, $1, $2, 'mira', $3 from dossier where key = 'verin'",
      [
        `title: ${title}\nplaces: [Verin]\nactors: [Ivo Marel]\n`,
        JSON.stringify({ key: "verin", title, places: ["Verin"], actors: ["Ivo Marel"], areas: [{ lat: 1.5, lon: -3, km: 20 }] }),
        at,
      ],
    )
  await pool.query(`insert into definition (dossier_id, words, parsed, who, at)
    select id, 'title: Dalmora', '{"key": "dalmora", "title": "Dalmora"}', 'mira', '2026-06-15T09:00:00Z' from dossier where key = 'dalmora'`)
  await pool.query(`insert into placement (dossier_id, article_id, says, why, who, at, withdrawn_by, withdrawn_at)
    select d.id, a.id, x.says, x.why, 'mira', '2026-06-15T10:00:00Z', x.by, x.gone::timestamptz
    from (values ('id:talks', 'out', 'another "talk"', 'mira', '2026-06-15T11:00:00Z'), ('id:talks', 'out', null, null, null), ('id:page', 'in', null, null, null))
      as x (article, says, why, by, gone)
    join dossier d on d.key = 'verin' join article a on a.key = x.article order by x.gone nulls last, x.article`)
  await pool.query(`insert into level (dossier_id, provision, level, why, who, at, withdrawn_by, withdrawn_at)
    select id, 'id:talks/c1', x.level, null, 'mira', '2026-06-15T10:00:00Z', x.by, x.gone::timestamptz
    from dossier, (values (1, 'mira', '2026-06-15T11:00:00Z'), (2, null, null)) as x (level, by, gone) where key = 'verin' order by level`)
  await pool.query(
    "insert into alerted (dossier_id, change, channel, at) select id, 'incident id:talks/c2', 'atom', '2026-06-15T10:00:00Z' from dossier",
  )
  // Between two versions and within one; by the machine, withdrawn and made anew, and by a person.
  await pool.query(`with told as (
      select version_id, ref, row_number() over (order by version_id, ref collate "C") as at from claim where kind = 'incident'
    )
    insert into judgement (kind, version_id, claim, other_version_id, other_claim, dossier_id, says, score, reasons, decided_by, decided_at, withdrawn_by, withdrawn_at)
    select 'incident', a.version_id, a.ref, b.version_id, b.ref, (select id from dossier where key = x.dossier), x.says, x.score,
      '[{"rule": "J7", "why": "a \\"reason\\""}]', x.decider, '2026-06-15T08:00:00Z', x.gone, case when x.gone is not null then '2026-06-15T09:00:00Z'::timestamptz end
    from (values (1, 2, 'verin', 'same', 0.75, 'sitrep 0.1.0', 'sitrep 0.1.0'), (1, 2, 'verin', 'same', 0.75, 'sitrep 0.1.0', null),
      (1, 2, 'dalmora', 'perhaps', 0.5, 'sitrep 0.1.0', 'mira'), (2, 3, null, 'different', 1, 'mira', null)) as x (one, other, dossier, says, score, decider, gone)
    join told a on a.at = x.one join told b on b.at = x.other order by x.gone nulls last, x.dossier`)
}
