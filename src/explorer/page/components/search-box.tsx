import { useEffect, useRef, useState } from 'preact/hooks'
import { createPseudonymizer } from '../../../privacy/pseudonym.ts'
import { createHmac } from '../data/hmac.ts'
import type { Locale } from '../words/language.ts'
import { Icon, Menu } from './parts.tsx'

interface Props {
  readonly locale: Locale
  readonly search: string
  readonly onSearch: (text: string) => void
  readonly isPseudonymized: boolean
}

/** A search follows the typing at this distance, in ms. */
const DELAY = 90
const KEY_LENGTH = 32

function problemOf(address: string, key: string, texts: Locale['texts']): string {
  if (!/.@./.test(address)) return texts.keyNoAddress
  return key.length < KEY_LENGTH ? texts.keyShort : ''
}

/** A text field that no browser offers to save: it is no password field, and what is typed is shown as dots. */
function KeyForm({ locale: { texts }, onSearch }: Pick<Props, 'locale' | 'onSearch'>) {
  const [problem, setProblem] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const field = (name: string) =>
    form.current?.querySelector<HTMLInputElement>(`[data-field=${name}]`)
  function submit(event: Event): void {
    event.preventDefault()
    const [address, secret] = [field('address'), field('secret')]
    if (!address || !secret) return
    const found = problemOf(address.value, secret.value, texts)
    setProblem(found)
    if (found !== '') return
    const pseudonym = createPseudonymizer(createHmac(secret.value)).address(address.value)
    address.value = ''
    secret.value = ''
    form.current?.closest('details')?.removeAttribute('open')
    onSearch(pseudonym)
  }
  const plain = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const
  return (
    <form ref={form} class="key-form" onSubmit={submit}>
      <p>{texts.keyIntro}</p>
      <label>
        {texts.keyAddress}
        <input type="text" data-field="address" inputMode="email" {...plain} />
      </label>
      <label>
        {texts.keySecret}
        <input type="text" class="secret" data-field="secret" data-1p-ignore {...plain} />
      </label>
      <p class="problem" role="alert">
        {problem}
      </p>
      <button type="submit" class="primary">
        {texts.keySearch}
      </button>
    </form>
  )
}

export function SearchBox({ locale, search, onSearch, isPseudonymized }: Props) {
  const { texts } = locale
  const [typed, setTyped] = useState(search)
  const box = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** Searches of this box that come back as `search`: while they are on their way the typing has gone on. */
  const asked = useRef(new Set<string>())
  function ask(text: string): void {
    clearTimeout(timer.current)
    asked.current.delete(text)
    if (text !== search) asked.current.add(text)
    onSearch(text)
  }
  useEffect(() => {
    if (!asked.current.has(search)) setTyped(search)
    if (search === [...asked.current].at(-1)) asked.current.clear()
  }, [search])
  function type(text: string): void {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => ask(text), DELAY)
  }
  function clear(): void {
    type('')
    box.current?.focus()
  }
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={box}
        type="text"
        id="search"
        aria-label={texts.search}
        placeholder={texts.searchHint}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') ask(event.currentTarget.value)
          if (event.key === 'Escape') type('')
        }}
      />
      {typed !== '' && (
        <button type="button" class="plain" aria-label={texts.clearSearch} onClick={clear}>
          <Icon name="close" />
        </button>
      )}
      {isPseudonymized && (
        <Menu
          name="key"
          label={
            <>
              <Icon name="key" />
              {texts.key}
            </>
          }
        >
          <KeyForm locale={locale} onSearch={onSearch} />
        </Menu>
      )}
    </search>
  )
}
