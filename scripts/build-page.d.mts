export interface PageText {
  readonly script: string
  readonly style: string
}
export function buildPage(root?: string): Promise<PageText>
export function writePage(folder: string): Promise<void>
