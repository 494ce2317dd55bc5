import path from 'node:path'

/**
 * The path of a file relative to the workspace, with `/`, as code hosts name files; nothing for what is not a file of it:
 * another revision, standard input, a URL, a file elsewhere.
 */
export type InWorkspace = (file: string) => string | undefined

/** Decides by name alone, as a `Position` has it; relative names start in `cwd`. No file is looked at. */
export function workspaceAt(workspace: string, cwd: string): InWorkspace {
  return (file) => {
    if (file === '-' || /^(?:git:|[a-z][a-z0-9+.-]+:\/\/)/i.test(file)) return undefined
    const relative = path.relative(workspace, path.resolve(cwd, file))
    const outside = relative === '' || relative === '..' || relative.startsWith(`..${path.sep}`)
    return outside || path.isAbsolute(relative) ? undefined : relative.split(path.sep).join('/')
  }
}
