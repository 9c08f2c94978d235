/** An address as it is compared: whatever its letter case, its width and how its accents are stored. */
export function foldAddress(address: string): string {
  return address.normalize('NFKC').toLowerCase()
}

// Soft hyphen, zero-width characters, byte order mark, direction marks: they come along when text is copied.
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu

function decodeLink(link: string): string {
  const [address = ''] = link.slice('mailto:'.length).split('?')
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/**
 * The address that a person means by what was typed or pasted: without line breaks and spaces around it, `mailto:`,
 * a name before angle brackets, or quotes around it. '' when nothing is left.
 */
export function readTypedAddress(typed: string): string {
  const [, bracketed] = /<([^<>]+)>\s*$/.exec(typed) ?? []
  const plain = (bracketed ?? typed).replace(INVISIBLE, '').trim()
  const address = /^mailto:/i.test(plain) ? decodeLink(plain).trim() : plain
  return address.replace(/^(["'])(.*)\1$/, '$2').replace(/^<|>$/g, '')
}

/** The same bytes in every spelling that differs in case alone. */
function isStable(letter: string): boolean {
  if (letter <= '\u007f') return true
  return letter.toLowerCase() === letter.toUpperCase() && letter.normalize('NFKC') === letter
}

/**
 * The longest piece of `"email":"…"`, as the archive writes it, that every spelling of an address has in common but
 * for the case of ASCII letters: git ignores the case of no other letter.
 */
export function searchPiece(address: string): string {
  const text = `"email":${JSON.stringify(address)}`
  const pieces: string[] = ['']
  for (const letter of text) {
    if (!isStable(letter)) pieces.push('')
    else pieces[pieces.length - 1] += letter
  }
  // A piece that holds the key alone is in every line.
  const useful = pieces.filter((piece) => piece !== '"email":"')
  return useful.sort((a, b) => b.length - a.length)[0] ?? '"email":"'
}
