/** Drawings that stand in for photographs: small, ours, and shown without a network. */
import type { ScriptedImage } from './script.ts'

const receipts: ScriptedImage = {
  alt: 'A poster in black wood type on cream paper, slightly uneven, as it should be. It reads: COUNT YOUR BLESSINGS. KEEP THE RECEIPTS. The R in RECEIPTS has a crack running down its leg.',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 640" width="480" height="640">
<rect width="480" height="640" fill="#d9cfbd"/><rect x="40" y="36" width="400" height="568" fill="#f6efdf"/>
<g font-family="Rockwell, Roboto Slab, Georgia, serif" font-weight="900" fill="#1d1a17" text-anchor="middle" lengthAdjust="spacingAndGlyphs">
<text x="240" y="150" font-size="92" textLength="330">COUNT</text><text x="240" y="218" font-size="58" textLength="330">YOUR</text>
<text x="240" y="306" font-size="76" textLength="330">BLESSINGS</text><rect x="75" y="336" width="330" height="9"/>
<text x="240" y="430" font-size="84" textLength="330">KEEP</text><text x="240" y="486" font-size="48" textLength="330">THE</text>
<text x="240" y="566" font-size="74" textLength="330">RECEIPTS</text></g>
<path d="M92 530l7 12-4 9 9 16" stroke="#f6efdf" stroke-width="3" fill="none"/></svg>`,
}

const thumb: ScriptedImage = {
  alt: 'Um polegar esquerdo com um penso muito grande e um sorriso desenhado nele a esferográfica.',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="400" height="300">
<rect width="400" height="300" fill="#b9c4c2"/><path d="M150 300V130q0-70 50-70t50 70v170z" fill="#d8a98a"/>
<path d="M144 190V128q0-76 56-76t56 76v62z" fill="#f3ede2"/><circle cx="182" cy="116" r="6" fill="#27435c"/>
<circle cx="218" cy="116" r="6" fill="#27435c"/><path d="M174 142q26 26 52 0" stroke="#27435c" stroke-width="5" fill="none"/></svg>`,
}

export const pictures = { receipts, thumb }
