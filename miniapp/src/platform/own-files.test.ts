import { keepOwnFiles, readableAddress } from './own-files'

describe('a picture that was sent from this phone', () => {
  it('is read by its own address on every page, those of others by theirs', () => {
    keepOwnFiles({ url: '/files/a-full.jpg?for=own&key=1', thumbUrl: '/files/a-thumb.jpg?for=own' })

    expect(readableAddress('/files/a-full.jpg?key=everybody')).toBe(
      '/files/a-full.jpg?for=own&key=1',
    )
    expect(readableAddress('/files/a-thumb.jpg?key=x')).toBe('/files/a-thumb.jpg?for=own')
    expect(readableAddress('/files/b-full.jpg?key=x')).toBe('/files/b-full.jpg?key=x')
  })
})
