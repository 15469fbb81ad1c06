/** Takes the place of a package that the browser pages have no use for. */
export default undefined
