// Among the libraries by the build's rules, so that React starts in their task and not in the one of the pages.
export { createRoot } from 'react-dom/client'
