/** Everything the store writes is written here, off the page's thread. */
export {}
