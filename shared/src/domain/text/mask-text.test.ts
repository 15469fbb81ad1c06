import { maskText, nameCandidates } from './mask-text'

const masked = (text: string, names: readonly string[] = []): string => maskText(text, names).text

describe('maskText', () => {
  it.each([
    ['电话13803521234，请联系', '电话***，请联系'],
    ['138 0352 1234', '***'],
    ['1380-352-1234', '***'],
    ['＋86 138-0352-1234', '***'],
    ['１３８０３５２１２３４', '***'],
    ['幺三八零三五二一二三四', '***'],
    ['座机0352-7654321', '座机***'],
    ['电话：7654321', '电话：***'],
    ['身份证140202195801011234', '身份证***'],
    ['账号6222 0200 1234 5678 901', '账号***'],
    ['晋B·12345 停在楼下', '*** 停在楼下'],
  ])('hides numbers by which a person is found: %s', (text, shown) => {
    expect(masked(text)).toBe(shown)
  })

  it.each([
    ['杏林苑3号楼2单元501室漏水', '杏林苑3号楼2单元***漏水'],
    ['3号楼二单元五零一室', '3号楼二单元***'],
    ['家住3-2-501', '家住***'],
    ['3号楼501有人', '3号楼***有人'],
    ['３栋２－５０１', '３栋***'],
    ['501室', '***室'],
    ['1号楼2单元B501室、502A室', '1号楼2单元***、***室'],
    ['501住户反映', '***住户反映'],
    ['门牌：12号', '门牌：***'],
  ])('tells the building and hides the door: %s', (text, shown) => {
    expect(masked(text)).toBe(shown)
  })

  it.each([
    '2026-11-21 公示，至 2026年11月28日',
    '3号楼120户居民、2单元12户同意',
    '经费 26000000 元，单价 100-200 元',
    '赞成 201 票，反对 13 票，弃权 5 票',
    '8号楼2025年加装 3 台电梯',
    '编号 YS-2026-11-0042',
    '3号楼2单元门口',
  ])('leaves figures, dates and places alone: %s', (text) => {
    expect(maskText(text)).toEqual({ text, masked: [] })
  })

  it('keeps the landline and the room of the office in the line that says whom to ask, and no mobile', () => {
    const line = '社区居委会 205室，0352-7654321，13803521234'

    expect(maskText(line, [], { isContact: true }).text).toBe('社区居委会 205室，0352-7654321，***')
  })

  it('shows of a name what is shown everywhere, the longer name first', () => {
    const { text, masked: parts } = maskText('王建国和王建都说', ['王建', '王建国'])

    expect(text).toBe('王**和王**都说')
    expect(parts.map(({ was }) => was)).toEqual(['王建国', '王建'])
  })

  it('changes nothing in what it has masked already', () => {
    const once = masked('王建国 13803521234 3号楼2单元501室', ['王建国'])

    expect(maskText(once, ['王建国'])).toEqual({ text: once, masked: [] })
  })
})

describe('nameCandidates', () => {
  it('names every group of two to four characters, and names with a dot as a whole', () => {
    const candidates = nameCandidates('请欧阳建国和阿依·买买提到场')

    for (const name of ['欧阳建国', '建国', '阿依·买买提']) expect(candidates).toContain(name)
    expect([...candidates].every((one) => one.length > 1)).toBe(true)
  })
})
