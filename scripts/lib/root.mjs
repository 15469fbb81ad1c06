import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, found in a way that an old Node also understands. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * @param {...string} parts
 * @returns {string} An absolute path inside the repository.
 */
export const inRoot = (...parts) => path.join(ROOT, ...parts)
