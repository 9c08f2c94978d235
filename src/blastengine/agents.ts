import http from 'node:http'
import https from 'node:https'

/** The connection pool for a request, by protocol and method; proxies as the variables in `env` say. */
export type AgentOf = (url: URL, method: string) => http.Agent

export function createAgents(env: NodeJS.ProcessEnv): AgentOf {
  const pools = {
    'http:': new http.Agent({ keepAlive: true, proxyEnv: env }),
    'https:': new https.Agent({ keepAlive: true, proxyEnv: env }),
  }
  // A kept connection that the server closes meanwhile looks like a lost answer, and a POST is not
  // repeated after one.
  const fresh = {
    'http:': new http.Agent({ proxyEnv: env }),
    'https:': new https.Agent({ proxyEnv: env }),
  }
  return ({ protocol }, method) =>
    (method === 'GET' ? pools : fresh)[protocol === 'http:' ? 'http:' : 'https:']
}
