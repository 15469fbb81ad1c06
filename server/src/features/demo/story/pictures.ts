import sharp from 'sharp'

const frame = (sky: string, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="1200" height="900"><rect width="800" height="600" fill="${sky}"/>${content}</svg>`

const building = (x: number, fill: string): string =>
  `<rect x="${String(x)}" y="120" width="220" height="400" fill="${fill}"/>` +
  Array.from({ length: 15 }, (_, index) => {
    const column = index % 3
    const row = Math.floor(index / 3)
    return `<rect x="${String(x + 24 + column * 64)}" y="${String(150 + row * 72)}" width="42" height="44" rx="3" fill="#f7e9c4" opacity="${String(0.55 + ((index * 7) % 5) / 10)}"/>`
  }).join('')

const ground = '<rect y="500" width="800" height="100" fill="#8d8a80"/>'

/** Drawings that stand in for residents' photos, by scene. */
const SCENES = {
  wires: frame(
    '#dfe6ea',
    `${building(60, '#b9a48f')}${building(500, '#a8988a')}${ground}` +
      '<g fill="none" stroke="#3c4046" stroke-width="5"><path d="M150 210 C 240 380 300 420 330 500"/><path d="M230 280 C 300 430 360 440 400 505"/><path d="M560 230 C 500 400 470 430 450 505"/></g>' +
      '<g fill="#31527a"><rect x="300" y="470" width="120" height="26" rx="12"/><rect x="430" y="474" width="100" height="24" rx="12"/></g><g fill="#24272c"><circle cx="320" cy="506" r="20"/><circle cx="402" cy="506" r="20"/><circle cx="450" cy="508" r="18"/><circle cx="516" cy="508" r="18"/></g>',
  ),
  lamps: frame(
    '#27324a',
    `${building(40, '#3a4257')}${building(540, '#343c50')}<rect y="500" width="800" height="100" fill="#2b2f38"/>` +
      '<g stroke="#8a92a3" stroke-width="10" fill="none"><path d="M330 520 V190 q0-40 50-40"/><path d="M480 520 V190 q0-40 50-40"/></g><ellipse cx="386" cy="152" rx="26" ry="9" fill="#4a5163"/><ellipse cx="536" cy="152" rx="26" ry="9" fill="#ffe9a8"/><path d="M512 160 L560 160 L640 500 L430 500 Z" fill="#ffe9a8" opacity=".22"/>',
  ),
  drains: frame(
    '#cfd8da',
    `${building(80, '#b5ab9a')}${building(480, '#ada491')}<rect y="470" width="800" height="130" fill="#77756d"/>` +
      '<ellipse cx="400" cy="540" rx="270" ry="44" fill="#5f7076"/><ellipse cx="380" cy="535" rx="170" ry="24" fill="#748890"/><rect x="340" y="505" width="120" height="60" rx="6" fill="#3d4145"/><g stroke="#62686d" stroke-width="6"><path d="M352 515 H448 M352 530 H448 M352 545 H448 M352 558 H448"/></g>',
  ),
  sheds: frame(
    '#dbe4e8',
    `${building(60, '#c2b3a0')}${building(520, '#b7a895')}${ground}` +
      '<path d="M270 380 L520 350 L520 372 L270 404 Z" fill="#6a87a0"/><rect x="282" y="396" width="230" height="110" fill="#cbb58c"/><g fill="#8a6f47"><rect x="300" y="430" width="60" height="76"/><rect x="390" y="420" width="90" height="40"/></g><rect x="540" y="450" width="70" height="56" fill="#a08960"/>',
  ),
  garden: frame(
    '#e4ecdf',
    '<rect y="380" width="800" height="220" fill="#9fb98a"/><g fill="#4f7f52"><circle cx="150" cy="300" r="90"/><circle cx="660" cy="290" r="100"/></g><g fill="#6f5a42"><rect x="138" y="370" width="24" height="90"/><rect x="648" y="370" width="24" height="90"/></g><g fill="#a9713f"><rect x="280" y="420" width="240" height="20" rx="6"/><rect x="280" y="372" width="240" height="16" rx="6"/><rect x="296" y="440" width="14" height="60"/><rect x="490" y="440" width="14" height="60"/></g>',
  ),
  bench: frame(
    '#dfe9e6',
    '<rect y="400" width="800" height="200" fill="#b7b3a6"/><g fill="#5d8a5f"><circle cx="120" cy="270" r="110"/><circle cx="700" cy="250" r="120"/></g><g fill="#6f5a42"><rect x="106" y="360" width="28" height="110"/><rect x="686" y="350" width="28" height="120"/></g>' +
      '<g fill="#9c6b3f"><rect x="230" y="420" width="340" height="22" rx="6"/><rect x="230" y="366" width="340" height="16" rx="6"/><rect x="230" y="336" width="340" height="16" rx="6"/></g><g stroke="#4a4f55" stroke-width="12" fill="none"><path d="M250 442 V510 M550 442 V510"/><path d="M238 330 V430 M562 330 V430"/><path d="M238 396 h-26 v36 M562 396 h26 v36"/></g>',
  ),
  charger: frame(
    '#e3e8ea',
    `${building(40, '#bfb3a3')}${ground}<path d="M270 250 L760 220 L760 246 L270 280 Z" fill="#3f7f9c"/><g fill="#6a7078"><rect x="300" y="270" width="14" height="240"/><rect x="730" y="240" width="14" height="270"/></g>` +
      '<g fill="#2f6f4f"><rect x="360" y="360" width="56" height="96" rx="6"/><rect x="500" y="350" width="56" height="96" rx="6"/><rect x="640" y="340" width="56" height="96" rx="6"/></g><g fill="#cfe8d6"><rect x="370" y="372" width="36" height="24"/><rect x="510" y="362" width="36" height="24"/><rect x="650" y="352" width="36" height="24"/></g><g stroke="#22282c" stroke-width="6" fill="none"><path d="M388 456 q0 40 40 44"/><path d="M528 446 q0 50 44 54"/></g><g fill="#31527a"><rect x="420" y="482" width="90" height="22" rx="10"/><rect x="570" y="482" width="90" height="22" rx="10"/></g>',
  ),
  finished: frame(
    '#e2ecef',
    `${building(70, '#c6b9a6')}${building(520, '#bcae9a')}<rect y="480" width="800" height="120" fill="#a9a69b"/><path d="M330 600 L380 430 L430 430 L500 600 Z" fill="#c9c6bb"/>` +
      '<g fill="#6f9c6a"><circle cx="330" cy="440" r="34"/><circle cx="470" cy="440" r="34"/></g><path d="M372 300 l26 30 l56 -70" fill="none" stroke="#2f6f4f" stroke-width="16" stroke-linecap="round"/>',
  ),
  sheet: frame(
    '#b9b2a6',
    '<rect x="190" y="40" width="420" height="530" fill="#fbfaf5" transform="rotate(-2 400 300)"/><g stroke="#c9c4b6" stroke-width="3">' +
      Array.from({ length: 9 }, (_, row) => `<path d="M225 ${String(150 + row * 44)} H575"/>`).join(
        '',
      ) +
      '</g><rect x="280" y="78" width="240" height="22" rx="4" fill="#4e5661"/><g stroke="#31527a" stroke-width="5" fill="none" stroke-linecap="round"><path d="M240 180 q18 -34 34 0 t34 0 t34 -4"/><path d="M240 224 q22 -30 40 -2 t40 2 t26 -10"/></g>',
  ),
  ballotPaper: frame(
    '#a9a296',
    '<rect x="200" y="30" width="400" height="540" fill="#fdfcf8" transform="rotate(1 400 300)"/><rect x="290" y="70" width="220" height="26" rx="4" fill="#4e5661"/><g stroke="#c9c4b6" stroke-width="6"><path d="M240 150 H560 M240 182 H560 M240 214 H470"/></g><g fill="none" stroke="#4e5661" stroke-width="6"><rect x="250" y="270" width="56" height="56"/><rect x="250" y="360" width="56" height="56"/><rect x="250" y="450" width="56" height="56"/></g><g stroke="#8b9097" stroke-width="12"><path d="M336 298 H430 M336 388 H430 M336 478 H430"/></g><path d="M258 296 l20 24 l42 -64" fill="none" stroke="#1f3f8a" stroke-width="12" stroke-linecap="round"/>',
  ),
} as const

export type Scene = keyof typeof SCENES

/** A scene as the bytes a phone would send. */
export async function drawScene(scene: Scene): Promise<Buffer> {
  return sharp(Buffer.from(SCENES[scene])).jpeg({ quality: 85 }).toBuffer()
}
