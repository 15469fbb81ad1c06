/** The look of the public pages: readable on a phone, at a desk, in large type and on paper. */
export const OPEN_STYLE = `
:root { color-scheme: light; --ink: #1f2329; --soft: #4e5661; --paper: #f6f5f1; --line: #e4e2db; --brand: #b3261e;
  --yes: #1b6e4b; --no: #a33b12; --rest: #5b6470; --info: #1f5fa8 }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.75 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
body > * { max-width: 60rem; margin-inline: auto; padding-inline: 1.25rem }
a { color: var(--info); text-underline-offset: .2em }
a:focus-visible { outline: 3px solid var(--info); outline-offset: 3px; border-radius: 4px }
.skip { position: absolute; left: -99rem } .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem 1rem }
.top { padding-block: 1.5rem .5rem } .top p { margin: 0; color: var(--soft) }
.top .name { font-size: 1.125rem; font-weight: 600; color: var(--ink); text-decoration: none }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem .5rem; margin: 0; padding: 0 }
nav a { display: inline-block; padding: .5rem .875rem; border: 1px solid var(--line); border-radius: 2rem; background: #fff;
  color: var(--ink); text-decoration: none; min-height: 2.75rem }
nav a[aria-current] { background: var(--ink); border-color: var(--ink); color: #fff }
nav + nav { margin-top: .75rem; padding-top: .75rem; border-top: 1px solid var(--line) }
h1 { font-size: 1.625rem; line-height: 1.4; margin: 1.25rem 0 .5rem; text-wrap: balance }
h2 { font-size: 1.1875rem; margin: 0 0 .5rem }
.lead { color: var(--soft); margin: 0 0 1rem }
.card { background: #fff; border: 1px solid var(--line); border-radius: .75rem; padding: 1.125rem 1.25rem; margin: 0 0 1rem }
.card p { margin: 0 0 .5rem; overflow-wrap: anywhere } .said { white-space: pre-line } .card > :last-child { margin-bottom: 0 }
.list { list-style: none; margin: 1rem 0; padding: 0 }
.list h2 { margin: .25rem 0 } .list a { color: inherit }
.marks { display: flex; flex-wrap: wrap; gap: .375rem; margin: 0; padding: 0; list-style: none; font-size: .9375rem }
.marks li { border: 1px solid var(--line); border-radius: .375rem; padding: 0 .5rem; background: var(--paper) }
.marks .now { border-color: var(--info); color: var(--info); background: #fff }
.marks .yes { border-color: var(--yes); color: var(--yes); background: #fff } .marks .no { border-color: var(--no); color: var(--no); background: #fff }
.meta { color: var(--soft); font-size: .9375rem } .meta span { display: inline-block }
.notice { border-left: .375rem solid var(--info) } .halt { border-left: .375rem solid var(--no) }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
th { font-weight: 500; color: var(--soft) } tr:last-child > * { border-bottom: 0 } .sum > * { font-weight: 600; color: var(--ink) }
td.figure, th.figure { text-align: right; padding-right: 0; white-space: nowrap }
.bar { display: block; width: 100%; height: 1.75rem; border-radius: .25rem; margin: .25rem 0 .75rem }
.key { width: .875rem; height: .875rem; margin-right: .5rem; vertical-align: -.0625rem } .key rect { width: 100%; height: 100% }
.fill-yes { fill: var(--yes) } .fill-no { fill: var(--no) } .fill-rest { fill: var(--rest) } .fill-none { fill: var(--line) }
dl { margin: 0 } dt { color: var(--soft); font-size: .9375rem } dd { margin: 0 0 .625rem; overflow-wrap: anywhere }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .75rem; list-style: none; margin: 0; padding: 0 }
figure { margin: 0 } figure img { display: block; width: 100%; height: auto; border-radius: .5rem; background: var(--line) }
figcaption { color: var(--soft); font-size: .9375rem }
.pages { display: flex; justify-content: space-between; gap: 1rem; margin-block: 1rem }
footer { color: var(--soft); font-size: .9375rem; padding-block: 1.5rem 3rem }
footer p { margin: 0 0 .25rem }
code { font: .9375rem/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere }
@media (min-width: 48rem) { .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; align-items: start } }
@media (max-width: 30rem) {
  .stack thead { position: absolute; left: -99rem } .stack tr { display: block; padding-block: .5rem; border-bottom: 1px solid var(--line) }
  .stack td { display: block; border: 0; padding: 0 } .stack td[data-name]::before { content: attr(data-name) "："; color: var(--soft) }
  .stack tr:last-child { border-bottom: 0 } .stack td.figure { text-align: left }
}
@media print {
  body { background: #fff; font-size: 11pt } nav, .skip, .files { display: none }
  .card { border: 0; border-top: 1px solid #999; border-radius: 0; padding-inline: 0; break-inside: avoid }
  a { color: inherit; text-decoration: none } .pictures { grid-template-columns: 1fr 1fr }
}
`
