// Paths as a reader wants them: without the folders above the one that all files of a run lie in.

/** What all paths begin with, up to and without the last folder they share; '' where that is nothing. */
export function foldersAbove(files: readonly string[]): string {
  const above = sharedFolders(files).slice(0, -1)
  // A single `/` is in too many words to be taken out of them.
  return above.some(folder => folder !== '') ? `${above.join('/')}/` : ''
}

/** The longest folder, with its `/`, that all files lie in; '' where they share none, and for a single file. */
export function commonFolder(files: readonly string[]): string {
  const folders = files.length > 1 ? sharedFolders(files) : []
  return folders.length > 0 ? `${folders.join('/')}/` : ''
}

/** The folders that all files lie in, the outermost first; '' stands for the root. */
function sharedFolders(files: readonly string[]): string[] {
  const [first = [], ...others] = files.map(file => file.split('/').slice(0, -1))
  const differs = first.findIndex((folder, at) => others.some(folders => folders[at] !== folder))
  return differs < 0 ? first : first.slice(0, differs)
}

/** A text without these folders, wherever they stand in it. */
export function without(folders: string, text: string): string {
  return folders === '' ? text : text.replaceAll(folders, '')
}
