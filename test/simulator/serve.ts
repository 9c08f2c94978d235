import { createAccount } from './account.ts'
import { fillAccount } from './fill.ts'
import { startSimulator } from './simulator.ts'

/** `npm run simulator`: blastengine by hand, with sixty days of mail up to the present. */
const account = createAccount()
fillAccount(account)
const simulator = await startSimulator({ account })
console.log(`api-url   ${simulator.apiUrl}`)
console.log(`login-id  ${account.loginId}`)
console.log(`api-key   ${account.apiKey}`)
console.log(`api-token ${account.token}`)
console.log('Ctrl-C ends it.')
process.once('SIGINT', () => void simulator.close())
