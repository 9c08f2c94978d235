// Git's update hook of a repository with rules: asks the forge, which judges with the objects in place.
// It is run by git as a program of its own; arguments: ref, old id, new id. A bare socket, since loading an HTTP
// client would be most of what it costs.
import { connect } from 'node:net'

const [ref, oldId, newId] = process.argv.slice(2)
const { hostname, port, pathname } = new URL(process.env.FORGE_HOOK_URL)
const socket = connect(Number(port), hostname).setEncoding('utf8')
const body = JSON.stringify({ ref, oldId, newId })
socket.write(
  `POST ${pathname} HTTP/1.0\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
)
let answer = ''
for await (const chunk of socket) answer += chunk
const { lines } = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))
if (lines !== undefined) {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''))
  process.exitCode = 1
}
