/** The look of a brief: a book face for text, dense tables, black on white on paper. Fonts are those the reader's machine has. */
export const STYLE = `:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; font: 1rem/1.5 Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, serif; hyphens: manual; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-bottom: .15rem; border-bottom: 1px solid; break-after: avoid; }
h3 { font-size: 1rem; margin: 1.1rem 0 .1rem; break-after: avoid; }
p, ul, table { margin: .2rem 0 .7rem; }
ul { padding-left: 1.1rem; }
li { margin: .15rem 0; }
.head, .note, footer { font-size: .85rem; }
.note { font-style: italic; }
.clocks { list-style: none; padding: .4rem .7rem; border: 1px solid; font-weight: 600; }
.clocks sup { font-weight: 400; }
table { width: 100%; border-collapse: collapse; font-size: .85rem; line-height: 1.35; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem .25rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); overflow-wrap: anywhere; }
th { border-bottom-color: currentColor; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
sup { font-size: .7em; line-height: 0; }
sup a { padding: 0 .1em; text-decoration: none; }
footer ol { padding-left: 1.8rem; }
q { quotes: "“" "”"; overflow-wrap: anywhere; }
a { color: inherit; }
:target { outline: 2px solid; outline-offset: 2px; }
@page { margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; orphans: 3; widows: 3; }
  a { text-decoration: none; }
}
`
