/** The number of one tap: the service gives the same answer to the same number. */
export function newTapKey(): string {
  const hex = () => Math.floor(Math.random() * 16).toString(16)
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, hex)
}
