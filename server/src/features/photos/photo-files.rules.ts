/** What the files of a picture are called. */
export function photoFiles(id: string): { readonly full: string; readonly thumb: string } {
  return { full: `${id}-full.jpg`, thumb: `${id}-thumb.jpg` }
}

/** The picture a file belongs to; null for a file that is none. */
export function photoOfFile(name: string): string | null {
  return /^([0-9a-f]{24})-(?:full|thumb)\.jpg$/.exec(name)?.[1] ?? null
}
