/** A large picture over the page, for browsers: arrows for the others, Escape or a tap to close. */
export function showLarge(urls: readonly string[], first: number): void {
  let index = first
  const layer = document.createElement('div')
  layer.className = 'ly-viewer'
  layer.setAttribute('role', 'dialog')
  layer.setAttribute('aria-modal', 'true')
  const image = document.createElement('img')
  layer.append(image)

  const show = (next: number) => {
    index = (next + urls.length) % urls.length
    image.src = urls[index] ?? ''
    image.alt = `第 ${String(index + 1)} 张，共 ${String(urls.length)} 张`
  }
  const close = () => {
    layer.remove()
    document.removeEventListener('keydown', onKey)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    if (event.key === 'ArrowLeft') show(index - 1)
    if (event.key === 'ArrowRight') show(index + 1)
  }
  const button = (name: string, sign: string, place: string, run: () => void) => {
    const element = document.createElement('button')
    element.className = `ly-viewer__button ly-viewer__button--${place}`
    element.textContent = sign
    element.setAttribute('aria-label', name)
    element.addEventListener('click', (event) => {
      event.stopPropagation()
      run()
    })
    layer.append(element)
    return element
  }
  if (urls.length > 1) {
    button('上一张', '‹', 'left', () => {
      show(index - 1)
    })
    button('下一张', '›', 'right', () => {
      show(index + 1)
    })
  }
  const closing = button('关闭大图', '×', 'close', close)
  layer.addEventListener('click', close)
  document.addEventListener('keydown', onKey)
  document.body.append(layer)
  show(index)
  closing.focus()
}
