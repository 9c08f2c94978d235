/** One entry of the error-stop list (API page, 8). */
export interface ErrorEntry {
  readonly errorTime: string
  readonly email: string
  readonly responseCode: string
  readonly responseMessage: string
  readonly id: string
}
