/** Drawings that stand in for photographs: small, ours, and shown without a network. */
import type { ScriptedImage } from './script.ts'

const receipts: ScriptedImage = {
  alt: 'A poster in black wood type on cream paper, slightly uneven, as it should be. It reads: COUNT YOUR BLESSINGS. KEEP THE RECEIPTS. The R in RECEIPTS has a crack running down its leg.',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 640" width="480" height="640">
<rect width="480" height="640" fill="#d9cfbd"/><rect x="40" y="36" width="400" height="568" fill="#f6efdf"/>
<g font-family="Rockwell, Roboto Slab, Georgia, serif" font-weight="900" fill="#1d1a17">
<text x="75" y="146" font-size="96" textLength="330" lengthAdjust="spacingAndGlyphs">COUNT</text>
<text x="135" y="208" font-size="60" textLength="210" lengthAdjust="spacingAndGlyphs">YOUR</text>
<text x="75" y="296" font-size="88" textLength="330" lengthAdjust="spacingAndGlyphs">BLESSINGS</text>
<text x="75" y="424" font-size="96" textLength="330" lengthAdjust="spacingAndGlyphs">KEEP</text>
<text x="180" y="478" font-size="48" textLength="120" lengthAdjust="spacingAndGlyphs">THE</text>
<text x="75" y="572" font-size="96" textLength="330" lengthAdjust="spacingAndGlyphs">RECEIPTS</text>
<path d="M75 188h44v7H75zM361 188h44v7h-44zM75 322h330v9H75zM75 459h88v7H75zM317 459h88v7h-88z"/></g>
<path d="M92 537l8 9-3 8 10 8 2 12" stroke="#f6efdf" stroke-width="3" fill="none"/></svg>`,
}

const thumb: ScriptedImage = {
  alt: 'Um polegar esquerdo com um penso muito grande e um sorriso desenhado nele a esferográfica.',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="400" height="300">
<rect width="400" height="300" fill="#b9c4c2"/><path d="M150 300V130q0-70 50-70t50 70v170z" fill="#d8a98a"/>
<path d="M144 190V128q0-76 56-76t56 76v62z" fill="#f3ede2"/><circle cx="182" cy="116" r="6" fill="#27435c"/>
<circle cx="218" cy="116" r="6" fill="#27435c"/><path d="M174 142q26 26 52 0" stroke="#27435c" stroke-width="5" fill="none"/></svg>`,
}

export const pictures = { receipts, thumb }
