import { existsSync } from 'node:fs'

const TRIES = 100
const PAUSE_MS = 10

/** Files are deleted once a command is committed; the disk is asked until the file is gone. */
export async function isGone(file: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES && existsSync(file); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return !existsSync(file)
}
