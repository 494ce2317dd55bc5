// Applies the stored theme before the first paint. Without one, the system's choice holds.
try {
  const stored = localStorage.getItem('stella.theme')
  if (stored === 'dark' || stored === 'light') document.documentElement.dataset.theme = stored
} catch {
  // Storage can be forbidden; the system's choice holds.
}
