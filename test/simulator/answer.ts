/** An HTTP answer before it is sent. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export function json(value: unknown, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: Buffer.from(JSON.stringify(value)),
  }
}

/** The API's own form of an error. */
export function problem(status: number, message: string, field = 'main'): Answer {
  return json({ error_messages: { [field]: [message] } }, status)
}

export function zipFile(body: Buffer, name: string): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}"`,
    },
    body,
  }
}

/** Thrown by the reading of parameters, answered with 400. */
export class BadRequest extends Error {
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}
