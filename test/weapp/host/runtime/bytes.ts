/** Bytes as text and back, for a bridge that carries text only. */
export const toBase64 = (buffer: ArrayBuffer): string => {
  let text = ''
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte)
  return btoa(text)
}

export const fromBase64 = (base64: string): ArrayBuffer => {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes.buffer
}

export const fromUtf8 = (buffer: ArrayBuffer): string => {
  let escaped = ''
  for (const byte of new Uint8Array(buffer)) escaped += `%${byte.toString(16).padStart(2, '0')}`
  try {
    return decodeURIComponent(escaped)
  } catch {
    return String.fromCharCode(...new Uint8Array(buffer).slice(0, 1000))
  }
}

export const toUtf8 = (text: string): ArrayBuffer => {
  const bytes: number[] = []
  for (const part of encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|[^%]/g)) {
    bytes.push(part[1] === undefined ? part[0].charCodeAt(0) : Number.parseInt(part[1], 16))
  }
  return new Uint8Array(bytes).buffer
}
