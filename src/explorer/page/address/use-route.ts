import { useCallback, useEffect, useState } from 'preact/hooks'
import { formatRoute, parseRoute, type Route } from './route.ts'

/**
 * The route of the page's address. A change is a step of the browser's history, so that Back undoes it;
 * `quietly` replaces the last step, as while a sorting is tried.
 */
export function useRoute(): readonly [Route, (change: Partial<Route>, quietly?: boolean) => void] {
  const [route, setRoute] = useState(() => parseRoute(location.hash))
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash))
    addEventListener('hashchange', follow)
    addEventListener('popstate', follow)
    return () => {
      removeEventListener('hashchange', follow)
      removeEventListener('popstate', follow)
    }
  }, [])
  const go = useCallback((change: Partial<Route>, quietly = false) => {
    const next = { ...parseRoute(location.hash), ...change }
    const fragment = `#${formatRoute(next)}`
    if (fragment === (location.hash || '#')) return
    if (quietly) history.replaceState(null, '', fragment)
    else history.pushState(null, '', fragment)
    setRoute(next)
  }, [])
  return [route, go]
}
