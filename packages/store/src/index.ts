// Public API of this package.
