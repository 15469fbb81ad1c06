/** The role of a part of the page, under the name that WeChat or a browser knows it by. */
export function spokenRole(role: string): Record<string, string> {
  return process.env.TARO_ENV === 'h5' ? { role } : { 'aria-role': role }
}
