import { readMail } from './components/mail-table.tsx'
import { formatCsv } from './csv.ts'
import type { Session, Shown } from './data/session.ts'
import type { Speech } from './words/language.ts'

const COLUMNS = [
  'time',
  'email',
  'subject',
  'status',
  'code',
  'message',
  'opened',
  'delivery',
  'type',
  'mail',
] as const

/** A time as a spreadsheet takes it for one. */
function formatTime(seconds: number): string {
  if (seconds === 0) return ''
  return new Date((seconds + 9 * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ')
}

/** Hands the shown rows to the browser as a CSV file; nothing leaves the machine. */
export function downloadCsv(session: Session, shown: Shown, { texts }: Speech): void {
  const header = COLUMNS.map((column) => texts.csv[column])
  const parts = formatCsv(header, shown.rows.length, (index) => {
    const mail = readMail(session, shown, shown.rows[index] ?? 0)
    return [
      formatTime(mail.time),
      mail.email,
      mail.subject,
      mail.status,
      mail.code,
      mail.message,
      formatTime(mail.opened),
      mail.deliveryId,
      mail.type,
      mail.id,
    ]
  })
  const url = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${texts.csvName}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
