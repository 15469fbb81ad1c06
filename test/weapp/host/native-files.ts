import fs from 'node:fs'
import path from 'node:path'
import type { ImageFile, TemporaryFile } from './protocol'

const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

const PREFIX = 'wxfile://tmp_'
const PNG_SIGNATURE = 0x89504e47
const PNG_WIDTH = 16
const PNG_HEIGHT = 20

const jpegSize = (bytes: Buffer): { width: number; height: number } => {
  let place = 2
  while (place + 9 < bytes.length && bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      return { height: bytes.readUInt16BE(place + 5), width: bytes.readUInt16BE(place + 7) }
    }
    place += 2 + bytes.readUInt16BE(place + 2)
  }
  return { width: 0, height: 0 }
}

/** Width and height from the head of a PNG or JPEG; 0 for what is neither. */
export const imageSize = (bytes: Buffer): { width: number; height: number } => {
  if (bytes.length > PNG_HEIGHT + 4 && bytes.readUInt32BE(0) === PNG_SIGNATURE) {
    return { width: bytes.readUInt32BE(PNG_WIDTH), height: bytes.readUInt32BE(PNG_HEIGHT) }
  }
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(bytes) : { width: 0, height: 0 }
}

export const typeOf = (file: string): string =>
  TYPES[path.extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream'

/** The temporary files of one launch: `wxfile://tmp_…` names, bytes in memory. */
export class TemporaryFiles {
  private readonly files = new Map<string, Buffer>()

  add(bytes: Buffer, extension: string): TemporaryFile {
    const name = `${PREFIX}${String(this.files.size + 1).padStart(8, '0')}.${extension || 'dat'}`
    this.files.set(name, bytes)
    return { tempFilePath: name, size: bytes.length, ...imageSize(bytes) }
  }

  import(file: string): TemporaryFile {
    return this.add(fs.readFileSync(file), path.extname(file).slice(1))
  }

  read(name: string): Buffer {
    const bytes = this.files.get(name)
    if (!bytes) throw new Error(`no such file or directory, open '${name}'`)
    return bytes
  }

  remove(name: string): void {
    this.files.delete(name)
  }

  has(name: string): boolean {
    return this.files.has(name)
  }
}

export const asImage = (bytes: Buffer, type: string): ImageFile => ({
  ...imageSize(bytes),
  type: type.replace('image/', ''),
  dataUrl: `data:${type};base64,${bytes.toString('base64')}`,
})
