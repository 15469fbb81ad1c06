/** The first 32 bits of the fractional parts of the roots of the first primes, as FIPS 180-4 has it. */
const { initial, rounds } = constants()

/**
 * SHA-256 of a text in hexadecimal. WeChat gives a mini-program no hash of its own, and whoever
 * counts a box again on the phone must not have to ask the service for it.
 */
export function sha256(text: string): string {
  const bytes = padded(utf8(text))
  const words = new Int32Array(64)
  const state = Int32Array.from(initial)
  for (let offset = 0; offset < bytes.length; offset += 64) {
    compress(bytes, offset, words, state)
  }
  let out = ''
  for (const word of state) out += (word >>> 0).toString(16).padStart(8, '0')
  return out
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function compress(bytes: Uint8Array, offset: number, words: Int32Array, state: Int32Array): void {
  const at = (index: number): number => words[index] ?? 0
  for (let index = 0; index < 16; index += 1) {
    const from = offset + index * 4
    words[index] =
      ((bytes[from] ?? 0) << 24) |
      ((bytes[from + 1] ?? 0) << 16) |
      ((bytes[from + 2] ?? 0) << 8) |
      (bytes[from + 3] ?? 0)
  }
  for (let index = 16; index < 64; index += 1) {
    const near = at(index - 2)
    const far = at(index - 15)
    const s0 = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3)
    const s1 = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10)
    words[index] = (at(index - 16) + s0 + at(index - 7) + s1) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let index = 0; index < 64; index += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[index] ?? 0) + at(index)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  const next = [a, b, c, d, e, f, g, h]
  next.forEach((word, index) => {
    state[index] = ((state[index] ?? 0) + word) | 0
  })
}

/** The bytes with a one bit, noughts and their own length behind them, as whole blocks. */
function padded(bytes: readonly number[]): Uint8Array {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const block = new Uint8Array(length)
  block.set(bytes)
  block[bytes.length] = 0x80
  const view = new DataView(block.buffer)
  const bits = bytes.length * 8
  view.setUint32(length - 8, Math.floor(bits / 2 ** 32))
  view.setUint32(length - 4, bits >>> 0)
  return block
}

/** UTF-8, because WeChat has no TextEncoder. */
function utf8(text: string): number[] {
  const encoded = encodeURIComponent(text)
  const bytes: number[] = []
  for (let index = 0; index < encoded.length; index += 1) {
    if (encoded.charAt(index) === '%') {
      bytes.push(parseInt(encoded.slice(index + 1, index + 3), 16))
      index += 2
    } else {
      bytes.push(encoded.charCodeAt(index))
    }
  }
  return bytes
}

function constants(): { initial: readonly number[]; rounds: readonly number[] } {
  const primes: number[] = []
  for (let candidate = 2; primes.length < 64; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0
  return {
    initial: primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
    rounds: primes.map((prime) => fraction(Math.cbrt(prime))),
  }
}
