import '../styles/h5.scss'

/*
 * Taro's tab bar links to `javascript:` addresses and acts on the click itself. The service forbids
 * such addresses, so the browser would report one for every tab; the click alone is enough.
 */
document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link?.getAttribute('href')?.startsWith('javascript:')) event.preventDefault()
  },
  true,
)
