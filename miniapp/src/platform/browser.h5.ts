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

/* The shape of a page that `index.html` draws goes when the first page stands. */
const shell = document.getElementById('shell')
if (shell !== null) {
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('.ly-page') === null) return
    shell.remove()
    observer.disconnect()
  }).observe(document.body, { childList: true, subtree: true })
}
