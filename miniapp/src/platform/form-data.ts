const LINE = '\r\n'

/** Names of files and headers are written in ASCII, so that a character is a byte. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/**
 * A form with one file, as bytes. WeChat sends such forms only to a domain; to a container they are
 * written by hand. The service looks into the file itself and believes no name.
 */
export function formOfFile(
  content: ArrayBuffer,
  boundary: string,
): { contentType: string; data: ArrayBuffer } {
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="file"; filename="file"',
    'Content-Type: application/octet-stream',
    '',
    '',
  ].join(LINE)
  const parts = [bytesOf(head), new Uint8Array(content), bytesOf(`${LINE}--${boundary}--${LINE}`)]
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    data.set(part, at)
    at += part.length
  }
  return { contentType: `multipart/form-data; boundary=${boundary}`, data: data.buffer }
}
