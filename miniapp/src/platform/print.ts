/** Only a browser prints; a phone shows the page and says so. */
export const CAN_PRINT = process.env.TARO_ENV === 'h5'

/** Opens the browser's own print dialogue for the page in view. */
export function printPage(): void {
  if (CAN_PRINT) window.print()
}

/** Where residents reach the pages: the service's own address. */
export function siteOrigin(): string {
  if (API_ORIGIN !== '') return API_ORIGIN
  return CAN_PRINT ? window.location.origin : ''
}
