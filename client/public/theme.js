// Before the first paint, so that a page never flashes in the other theme.
try {
  const theme = localStorage.getItem('plenary.theme')
  if (theme) document.documentElement.dataset.theme = theme
} catch {
  // A browser without storage has no choice to remember.
}
