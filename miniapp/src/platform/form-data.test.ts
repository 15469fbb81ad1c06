import { formOfFile } from './form-data'

describe('a form with one file', () => {
  it('is read by any server as the file it was, byte for byte', async () => {
    const content = Uint8Array.from({ length: 256 }, (_, byte) => byte)

    const { contentType, data } = formOfFile(content.buffer, 'linyi-boundary-1')

    const read = await new Response(data, { headers: { 'Content-Type': contentType } }).formData()
    const file = read.get('file') as File
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(content)
  })
})
