/** The look of the sheet: dark on white, on paper as on a screen. */
export const SHEET_STYLE = `
:root { color-scheme: light; font: 11pt/1.5 system-ui, "Hiragino Sans", "Noto Sans JP", sans-serif; }
body { margin: 0; background: #fff; color: #111; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.1rem; border-bottom: 1px solid #999; break-after: avoid; }
time { font-weight: normal; }
section { margin-top: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .15rem .5rem .15rem 0; }
th { width: 12rem; font-weight: 600; color: #333; }
td { overflow-wrap: anywhere; white-space: pre-wrap; }
tr { break-inside: avoid; }
li { overflow-wrap: anywhere; }
.hashes { font: 9pt/1.4 ui-monospace, monospace; color: #333; }
@page { margin: 15mm; }
@media print { main { max-width: none; padding: 0; } }
`
