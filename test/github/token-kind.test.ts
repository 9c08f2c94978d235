import { expect, test } from 'vitest'
import { isAppToken } from '../../src/github/repository.ts'

test.each([
  ['ghs_16C7e42F292c6912E7710c838347Ae178B4a', true],
  ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', false],
  ['github_pat_11ABCDEFG0', false],
  ['gho_16C7e42F292c6912E7710c838347Ae178B4a', false],
  ['ghu_16C7e42F292c6912E7710c838347Ae178B4a', false],
  ['0123456789abcdef0123456789abcdef01234567', false],
])('%s is an app token: %s', (token, expected) => {
  expect(isAppToken(token)).toBe(expected)
})
