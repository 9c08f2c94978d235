import { expect, test } from 'vitest'
import { bearerToken } from '../../src/blastengine/client.ts'

// Published in the unit tests of two SDKs.
test.each([
  [
    'aaa',
    'bbb',
    'MmNlMTA5ZTlkMGZhZjgyMGIyNDM0ZTE2NjI5NzkzNGU2MTc3YjY1YWI5OTUxZGJjM2UyMDRjYWQ0Njg5YjM5Yw==',
  ],
  [
    'testUserId',
    'testApiKey',
    'NGY4YjlhNzE0OWYzMTFiNDE5OTJhMmJlYTQxMDlkMmE4MmY1MTNhZWVjNWVhZDRiOGFkNzgxYzZmZmY3MTZjNg==',
  ],
])('bearer token of %s', (loginId, apiKey, token) => {
  expect(bearerToken(loginId, apiKey)).toBe(token)
})
