import { render } from 'preact'
import { formatRoute, START } from './address/route.ts'
import { App } from './app.tsx'
import { readPage } from './data/read-page.ts'
import { openSession } from './data/session.ts'
import { createLocale, LANGUAGES } from './words/language.ts'

/** Reads the data that stands in the page and shows it. Nothing is fetched, stored or sent. */
async function start(root: HTMLElement): Promise<void> {
  try {
    const session = openSession(await readPage())
    const { asOf } = session.data.meta
    if (asOf !== '' && location.hash === '') {
      history.replaceState(null, '', `#${formatRoute({ ...START, asOf })}`)
    }
    root.replaceChildren()
    render(<App session={session} />, root)
    document.documentElement.dataset.ready = ''
    setTimeout(session.prepare)
  } catch {
    const language = LANGUAGES.find((one) => one === document.documentElement.lang) ?? 'en'
    const problem = document.createElement('p')
    problem.className = 'wait'
    problem.setAttribute('role', 'alert')
    problem.textContent = createLocale(language).texts.failed
    root.replaceChildren(problem)
  }
}

const root = document.getElementById('app')
if (root) void start(root)
