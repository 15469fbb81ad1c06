/** Where the service is: the address the app was built for. */
export function serviceOrigin(): string {
  return API_ORIGIN
}
