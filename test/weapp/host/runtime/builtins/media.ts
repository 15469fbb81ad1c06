import type { Builtin, Hooks, Self } from './builtin'

const FITS: Record<string, string> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  center: 'none',
}

const createImage = (self: Self): Hooks => {
  const image = document.createElement('img')
  image.alt = ''
  self.dom.appendChild(image)
  let wanted = ''
  const load = async (src: string): Promise<void> => {
    wanted = src
    image.removeAttribute('src')
    if (src === '') return
    try {
      const file = await self.host.native('image', { src })
      if (wanted !== src) return
      if (self.host.settings.layout) image.src = file.dataUrl
      self.emit('load', { width: file.width, height: file.height })
    } catch (error) {
      self.emit('error', { errMsg: `GET ${src} ${error instanceof Error ? error.message : ''}` })
    }
  }
  return {
    changed: (name) => {
      if (name === 'src') void load(self.text('src'))
      if (name === 'mode') image.style.objectFit = FITS[self.text('mode')] ?? 'fill'
    },
  }
}

interface RichNode {
  name?: string
  type?: string
  text?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

const richNode = (node: RichNode): Node => {
  if (node.type === 'text' || node.name === undefined) {
    return document.createTextNode(node.text ?? '')
  }
  const element = document.createElement(node.name)
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value)
  for (const inner of node.children ?? []) element.appendChild(richNode(inner))
  return element
}

const createRichText = (self: Self): Hooks => ({
  changed: () => {
    const nodes = self.get('nodes')
    self.dom.textContent = ''
    if (typeof nodes === 'string') self.dom.innerHTML = nodes
    else if (Array.isArray(nodes)) {
      for (const node of nodes as RichNode[]) self.dom.appendChild(richNode(node))
    }
  },
})

const createProgress = (self: Self): Hooks => {
  const bar = document.createElement('div')
  self.dom.appendChild(bar)
  return {
    changed: () => {
      bar.style.width = `${String(self.number('percent', 0))}%`
    },
  }
}

export const media: Record<string, Builtin> = {
  image: { watch: ['src', 'mode'], create: createImage },
  'cover-image': { watch: ['src'], create: createImage },
  'rich-text': { watch: ['nodes'], create: createRichText },
  progress: { watch: ['percent'], create: createProgress },
  canvas: {
    properties: ['type', 'canvasId'],
    create: (self) => {
      self.dom.appendChild(document.createElement('canvas'))
      return {}
    },
  },
}
