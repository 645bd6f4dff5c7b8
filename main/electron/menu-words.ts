/** The words of the desktop's own menus, in the language of the system: they are made before any page is there to say which was chosen. */
const english = {
  open: 'Open Kith', quit: 'Quit Kith', about: 'About Kith', hide: 'Hide Kith', hideOthers: 'Hide others', showAll: 'Show all',
  edit: 'Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all',
  view: 'View', actualSize: 'Actual size', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fullScreen: 'Full screen',
  window: 'Window', minimize: 'Minimise', close: 'Close',
}
export type MenuWords = Readonly<typeof english>

const german: MenuWords = {
  open: 'Kith öffnen', quit: 'Kith beenden', about: 'Über Kith', hide: 'Kith ausblenden', hideOthers: 'Andere ausblenden', showAll: 'Alle einblenden',
  edit: 'Bearbeiten', undo: 'Rückgängig', redo: 'Wiederholen', cut: 'Ausschneiden', copy: 'Kopieren', paste: 'Einfügen', selectAll: 'Alles auswählen',
  view: 'Ansicht', actualSize: 'Tatsächliche Größe', zoomIn: 'Vergrößern', zoomOut: 'Verkleinern', fullScreen: 'Vollbild',
  window: 'Fenster', minimize: 'Minimieren', close: 'Schließen',
}

/** `locale`: as the system says it (`de-AT`); English for any that is not spoken here. */
export const menuWords = (locale: string): MenuWords => (locale.split('-')[0] === 'de' ? german : english)
