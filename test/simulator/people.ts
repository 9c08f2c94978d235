import { mix, pick } from './random.ts'

/** Recipients: reserved domains only (RFC 2606 and the .jp registry's counterparts). */
const DOMAINS = [
  'example.jp',
  'example.com',
  'example.co.jp',
  'example.net',
  'mail.example.jp',
  'example.ne.jp',
  'Example.ORG',
]
const NAMES = [
  'taro.yamada',
  'hanako',
  'k-suzuki',
  'info',
  'Sato.Ken',
  'mika_w',
  'o.tanaka',
  'shop',
]

/** The address of person `n`: stable, and different for every `n`. */
export function addressOf(n: number): string {
  const hash = mix(0x70656f70, n)
  const name = pick(hash >>> 4, NAMES)
  const domain = pick(hash >>> 12, DOMAINS)
  switch (hash % 50) {
    case 0:
      return `${name}+news${n}@${domain}`
    case 1:
      return `"${name}, ${n}"@${domain}`
    case 2:
      return `${name.toUpperCase()}.${n}@${domain}`
    case 3:
      return `o'${name}${n}@${domain}`
    default:
      return `${name}${n}@${domain}`
  }
}
