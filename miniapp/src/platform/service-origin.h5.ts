/** Where the service is: unless the pages were built for another, where they came from. */
export function serviceOrigin(): string {
  return API_ORIGIN === '' ? window.location.origin : API_ORIGIN
}
