/**
 * React makes errors of its own while it is loaded. Where somebody listens to the page, as the Chromium host does, every script
 * that is running by then is read a second time; so that this is React alone, both stand in a file of their own and are loaded first.
 */
import 'react-dom/client'
